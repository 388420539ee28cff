"""The coalitions an organisation sits in, for its own page: only those the reader may enter."""

from coalitions.organisations.panels import panel
from coalitions.spaces.models import Coalition, Space
from coalitions.spaces.models.handing import is_contact


@panel("spaces/_organisation_coalitions.html")
def coalitions(organisation, reader):
    seated = Coalition.objects.visible_to(reader).filter(seats__in=organisation.seats.current())
    hosted = Coalition.objects.visible_to(reader).filter(hosts=organisation)
    return {"coalitions": (seated | hosted).distinct(), "seats": seats(organisation, reader)}


def seats(organisation, reader):
    """Those that its contact person may hand over, also in coalitions the person is not in."""
    if not is_contact(reader, organisation.pk):
        return []
    rooms = Space.objects.filter(is_common=True, deleted_at=None, archived_at=None)
    return organisation.seats.current().filter(coalition__spaces__in=rooms).select_related("coalition", "holder").order_by("pk")
