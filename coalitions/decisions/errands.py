"""What the mail about an open vote offers: one button for each answer that needs no words. An objection needs its reason."""

from functools import partial

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from coalitions.activity.errands import Deed, offers
from coalitions.decisions.electorate import speaker
from coalitions.decisions.kinds import ANSWERS, OBJECT, State
from coalitions.decisions.models import Decision, Vote


def may(kind, decision, user):
    """Whoever votes for an organisation that has not voted, while the vote is open."""
    is_open = decision.kind == kind and decision.state == State.OPEN and not decision.is_over
    seat = speaker(decision, user) if is_open and Decision.objects.alive().filter(pk=decision.pk).exists() else None
    return seat is not None and not decision.votes.filter(organisation=seat.organisation, replaced_at=None).exists()


def cast(choice, decision, *, by):
    Vote.objects.cast(decision, [choice], by=by)


for kind, answers in ANSWERS.items():
    for choice, label in answers:
        if choice != OBJECT:
            name, words = f"decision.{kind}.{choice}", format_lazy(_("Vote: {answer}"), answer=label)
            offers(Deed(name, Decision, words, _("Your organisation has voted."), partial(may, kind), partial(cast, choice)))
