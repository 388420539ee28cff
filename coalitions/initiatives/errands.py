"""What the monthly mail about a commitment offers: one button for each way it may stand."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from coalitions.activity.errands import Deed, offers
from coalitions.initiatives.kinds import Status
from coalitions.initiatives.models import Commitment
from coalitions.initiatives.speaking import speaks_for


def may_report(commitment, user):
    """Whoever speaks for its organisation, as long as it stands."""
    stands = Commitment.objects.standing().filter(pk=commitment.pk).exists()
    return stands and speaks_for(commitment.space_id, commitment.organisation_id, user) is not None


def report(status, commitment, *, by):
    commitment.report(status, by=by)


for status in Status:
    done = _("It is recorded, and stands in the coalition.")
    offers(Deed(f"commitment.{status.value}", Commitment, status.label, done, may_report, partial(report, status.value)))
