"""Who hears of a charter. Its pages are regions: what one may do there depends on the reader."""

from django.utils.translation import gettext_lazy as _

from coalitions.activity.hearing import Heard, hears, tells
from coalitions.activity.models import Reason
from coalitions.charter.models import Charter
from coalitions.live.audit import audited
from coalitions.live.news import LASTING, makes, news
from coalitions.organisations.clashes import drop, moves, solves
from coalitions.spaces.models import Membership, SeatRole

tells(Charter, text=lambda one: "")
makes("charter.drafted", Charter.objects.all)
moves("charter.signature", "organisation", _("Signatures under charters"))
solves("charter.signature", "organisation")(drop)
audited(
    {
        "charter.enacted": _("Charter put in force"),
        "charter.signed": _("Charter signed"),
    }
)
LASTING.update({"charter.drafted", "charter.reworded", "charter.enacted", "charter.signed"})


@news("charter.drafted", "charter.reworded", "charter.discarded", "charter.enacted", "charter.signed")
def charter(charter):
    return []


@news("charter.due")
def due(charter):
    """People hear of it, the page says it already."""
    return []


@hears("charter.enacted", "charter.due")
def asked(charter):
    """Those who sign for organisations that have not: whoever has, is asked nothing."""
    waiting = charter.coalition.deadlines.values("organisation")
    there = Membership.objects.free().holding(SeatRole.REPRESENTATIVE).filter(space=charter.space_id, organisation__in=waiting)
    return [Heard(user, Reason.CHARTER) for user in sorted(there.values_list("user", flat=True))]
