"""How decisions are drawn and who hears of them. What an anonymous vote says is in no row, nor who objected to what in words."""

from django.utils.translation import gettext_lazy as _

from coalitions.activity.hearing import Heard, follows, hears, tells
from coalitions.activity.models import Reason
from coalitions.decisions.kinds import State
from coalitions.decisions.models import Decision
from coalitions.live.audit import audited
from coalitions.live.news import LASTING, makes, news, place
from coalitions.organisations.clashes import moves, solves
from coalitions.spaces.models import Membership

tells(Decision, is_gone=lambda one: one.state == State.WITHDRAWN, text=lambda one: one.title)
follows("decision.drafted", "decision.noted", reason=Reason.ADDED)
makes("decision.drafted", Decision.objects.all)
makes("decision.noted", Decision.objects.all)
moves("decisions.decision", "organisation", _("Proposals written for it"))
moves("decisions.vote", "organisation", _("Votes of it"))
moves("decisions.interest", "organisation", _("Declarations of interest"))
moves("decisions.clearance", "organisation", _("Answers in sign-off rounds"))


@solves("decisions.vote", "organisation")
def second_vote(vote, kept):
    """Both voted; the kept one's vote holds, the other stays as history."""
    vote.organisation = kept
    vote.replace()
    vote.save(update_fields=["organisation"])


@solves("decisions.clearance", "organisation")
def second_answer(clearance, kept):
    clearance.delete()


audited(
    {
        "decision.noted": _("Decision of a meeting noted"),
        "decision.opened": _("Vote opened"),
        "decision.closed": _("Vote closed and counted"),
        "decision.withdrawn": _("Proposal withdrawn"),
    }
)
CHANGES = ["decision.drafted", "decision.noted", "decision.edited", "decision.opened", "decision.voted", "decision.answered"]
CHANGES += ["decision.declared", "decision.closed", "decision.withdrawn", "decision.clearing", "decision.cleared"]
CHANGES += ["decision.review_set"]
LASTING.update(CHANGES)


@news(*CHANGES, fetch=Decision.objects.whole)
def decision(decision):
    """On its own page; lists and what depends on the reader fetch themselves."""
    return place("decisions/_matter.html", decision, into=f"decision-{decision.pk}-page")


@news("decision.reminded", "decision.clearing_due", "decision.review_due", fetch=Decision.objects.whole)
def due(decision):
    """People hear of it, the page knows already."""


@hears("decision.opened", "decision.reminded")
def asked(decision):
    return [Heard(user, Reason.BALLOT) for user in decision.silent]


@hears("decision.clearing", "decision.clearing_due")
def cleared(decision):
    return [Heard(user, Reason.SIGN_OFF) for user in decision.to_answer]


@hears("decision.review_due")
def reviewed(decision):
    """Its author, and who facilitates the space now."""
    leading = Membership.objects.facilitating().filter(space=decision.space_id).values_list("user", flat=True)
    return [Heard(user, Reason.REVIEW) for user in {decision.author_id, *leading} if user]
