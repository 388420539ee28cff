"""Commitments and milestones that are late, on "Where we are" and on the page of the organisation whose they are."""

from coalitions.initiatives.models import Commitment, Initiative, Milestone
from coalitions.live.prepared import prepared
from coalitions.organisations.panels import panel
from coalitions.spaces.models import Space
from coalitions.spaces.where import Part, show

MOST = 20


def joint(request, coalition):
    """The initiatives that go on, and what is late in them, of the spaces the reader may enter."""
    asked = (coalition, request.user)
    found = {"initiatives": running(*asked), "late": late(*asked), "missed": missed(*asked)}
    return found if any(found.values()) else None


@prepared
def running(coalition, reader):
    spaces = Space.objects.doors_of(reader).filter(coalition=coalition.pk)
    return Initiative.objects.going_on().filter(space__in=spaces).drawn()[:MOST]


@prepared
def late(coalition, reader):
    spaces = Space.objects.doors_of(reader).filter(coalition=coalition.pk)
    return Commitment.objects.late().filter(space__in=spaces).drawn()[:MOST]


@prepared
def missed(coalition, reader):
    spaces = Space.objects.doors_of(reader).filter(coalition=coalition.pk)
    return Milestone.objects.late().filter(space__in=spaces).drawn()[:MOST]


@panel("initiatives/_panel.html")
def promised(organisation, reader):
    spaces = Space.objects.entrances(reader)
    found = list(Commitment.objects.standing().filter(organisation=organisation, space__in=spaces).drawn()[:MOST])
    missed = list(Milestone.objects.late().filter(initiative__organisation=organisation, space__in=spaces).drawn()[:MOST])
    return {"commitments": found, "missed": missed}


show(Part("initiatives/_where.html", joint, "main", 20, "initiative.* commitment.* milestone.*"))
