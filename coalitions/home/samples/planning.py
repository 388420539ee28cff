"""Samples of the facilitators' own page of a meeting."""

from coalitions.home.samples.journey import meeting
from coalitions.home.samples.things import AT, SAMIRA, SPACE, new
from coalitions.meetings.kinds import Audience
from coalitions.meetings.models import Check, Debrief, FollowUp


def check(**fields):
    return new(Check, space=SPACE, meeting=meeting(), **{"title": "Boka rummet", "owner": SAMIRA} | fields)


def page(**fields):
    sent = [new(FollowUp, space=SPACE, meeting=meeting(), audience="group", topic=None, at=AT)]
    told = {"space": SPACE, "meeting": meeting(), "checks": [check(), check(done_at=AT)], "left": 1, "audiences": Audience}
    return lambda: told | {"debrief": new(Debrief, text="Vi tar mer tid för fikat."), "sent": sent} | fields


SAMPLES = {
    "meetings/_after.html": {"": page(), "nothing yet": page(debrief=None, sent=[])},
    "meetings/_checks.html": {"": page(), "none": page(checks=[], left=0)},
}
