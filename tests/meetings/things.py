"""Things of the meeting desk for the permission matrix (tests/guards): an invitation to the last meeting, and its agenda."""

from datetime import timedelta

from django.utils.timezone import now

from coalitions.meetings.models import Desk
from tests.meetings.making import check, item, line


def on_agenda(cast):
    meeting = cast.space.meetings.order_by("position").last()
    meeting.describe(starts_at=now() + timedelta(days=7), by=cast.ingegerd)
    Desk.objects.invite(meeting, by=cast.ingegerd)
    item(cast, meeting)  # something it can be put before
    return item(cast, meeting).pk


def in_minutes(cast):
    """Of a meeting that goes on now."""
    meeting = cast.space.meetings.order_by("position").last()
    return line(cast, meeting, who=cast.tuva).pk


def to_prepare(cast):
    return check(cast, cast.space.meetings.order_by("position").last()).pk


THINGS = {"item": on_agenda, "line": in_minutes, "check": to_prepare}
BODIES = {
    "meetings:new_item": lambda ids: {"title": "Ny", "minutes": 5},
    "meetings:edit_item": lambda ids: {"title": "Nytt", "initial-title": "x", "minutes": 10, "initial-minutes": 10, "seen": 1},
    "meetings:item_place": lambda ids: {"to": "up"},
    "meetings:item_turn": lambda ids: {"on": "yes"},
    "meetings:invitation": lambda ids: {"places": 5},
    "meetings:planning": lambda ids: {"title": "Boka rummet"},
    "meetings:edit_check": lambda ids: {"title": "Boka salen", "initial-title": "Boka rummet", "seen": 1},
    "meetings:check_turning": lambda ids: {"done": "yes"},
    "meetings:debrief": lambda ids: {"text": "Mer tid", "initial-text": "", "seen": 1},
    "meetings:follow_up": lambda ids: {"where": ids["member"], "title": "Efter träffen", "body": "Tack!"},
    "meetings:seeking": lambda ids: {"when_1": "2027-03-02T13:00", "when_2": "2027-03-03T13:00"},
    "meetings:reply": lambda ids: {"answer": "yes"},
    "meetings:write": lambda ids: {"kind": "note", "text": "Ny rad"},
    "meetings:edit_line": lambda ids: {"text": "Nytt", "initial-text": "x", "seen": 1},
    "meetings:line_turning": lambda ids: {"kind": "parked"},
    "meetings:addendum": lambda ids: {"text": "Ett tillägg"},
    "meetings:minutes_proposal": lambda ids: {"approvers": [ids["member"]]},
    "meetings:approval": lambda ids: {"answer": "yes"},
}
