"""What a seat's next holder is told of the initiatives: what the organisation has promised. It is asked for that from then on."""

from django.utils.translation import gettext_lazy as _

from coalitions.initiatives.models import Commitment
from coalitions.spaces.handover import Item, Section, tells
from coalitions.spaces.models import Space


@tells
def promised(handover, reader):
    """Until the seat went over, what is due first on top; how each stands is told as of now."""
    mine = Commitment.objects.filter(organisation=handover.seat.organisation_id, space__coalition=handover.seat.coalition_id)
    mine = mine.filter(at__lte=handover.done_at)
    seen = list(mine.filter(space__in=Space.objects.entrances(reader)).drawn())
    shown = [Item(one.title, one.get_absolute_url(), said(one), one.due_on) for one in seen]
    return Section(_("Promises made"), shown, mine.count() - len(shown))


def said(commitment):
    return f"{commitment.initiative.title}, {commitment.get_status_display().lower()}"
