"""The weeks of an organisation on its page, to whom is in the coalition they were told in."""

from coalitions.home.models import Week
from coalitions.organisations.panels import panel
from coalitions.spaces.models import Space

MOST = 4


@panel("home/_panel.html")
def weeks(organisation, reader):
    coalitions = Space.objects.entrances(reader).values("coalition")
    told = Week.objects.told().drawn().filter(organisation=organisation, space__coalition__in=coalitions)
    found = list(told.order_by("-monday", "pk")[:MOST])
    return {"weeks": found} if found else None
