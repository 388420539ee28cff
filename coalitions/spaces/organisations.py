"""The coalitions an organisation sits in, for its own page: only those the reader may enter."""

from coalitions.organisations.panels import panel
from coalitions.spaces.models import Coalition


@panel("spaces/_organisation_coalitions.html")
def coalitions(organisation, reader):
    seated = Coalition.objects.visible_to(reader).filter(seats__in=organisation.seats.current())
    hosted = Coalition.objects.visible_to(reader).filter(hosts=organisation)
    return {"coalitions": (seated | hosted).distinct()}
