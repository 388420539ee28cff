"""What a person wrote and voted here, for the archive of own data. Of an anonymous vote, only that it was cast is known."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.decisions.models import Decision, Vote
from coalitions.people.parts import Part, bring


def rows(person):
    written = Decision.objects.filter(author=person.pk).select_related("space").order_by("pk")
    votes = Vote.objects.filter(author=person.pk).select_related("decision__space", "organisation").order_by("pk")
    return [*map(proposal, written), *map(vote, votes)]


def proposal(one):
    return {_("Space"): one.space.name, _("Proposal"): one.title, _("Text"): one.text, _("When"): one.created_at}


def vote(vote):
    said = {_("Vote cast"): str(vote.choice), _("Reason"): vote.reason} if vote.choice is not None else {}
    return {_("Space"): vote.decision.space.name, _("Decision"): vote.decision.title, **said, _("When"): vote.at}


bring(Part(gettext_lazy("Decisions"), 45, rows=rows))
