"""What an open vote and a running sign-off round wait for: those who hold a seat of an organisation that has not answered."""

from django.utils.translation import gettext as _

from coalitions.activity.awaiting import Awaited, bring
from coalitions.decisions.kinds import State
from coalitions.decisions.models import Decision


def find(space_id, pk):
    """One whose vote is open, or whose round is running."""
    decision = Decision.objects.whole().filter(space=space_id, pk=pk).first()
    asks = decision and (decision.state == State.OPEN or decision.state == State.DRAFT and decision.clear_by)
    return decision if asks else None


def either(voting, clearing):
    """What goes for a vote, or for a round."""
    return lambda decision, **by: (voting if decision.state == State.OPEN else clearing)(decision, **by)


bring(
    Awaited(
        name="decision",
        find=find,
        title=either(lambda one: _("Who has not voted"), lambda one: _("Who has not cleared it")),
        silent=either(lambda one: one.silent, lambda one: one.to_answer),
        kind=either(lambda one: "decision.reminded", lambda one: "decision.clearing_due"),
        remind=either(Decision.remind, Decision.remind_to_clear),
    )
)
