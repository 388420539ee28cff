"""Meetings with a date, an agenda and invitations for the tests."""

from datetime import timedelta

from django.core import mail
from django.urls import reverse
from django.utils.timezone import now
from django_tasks_db.models import DBTaskResult

from coalitions.journey.models import Meeting
from coalitions.meetings.models import AgendaItem, Attendance, Check, Desk, Line, Minutes, Rsvp
from tests.documents.making import membership

__all__ = ["check", "dated", "invited", "item", "line", "membership", "on", "proposed", "reply", "sought", "url"]


def dated(cast, title="Träff", **fields):
    begins = (now() + timedelta(days=7)).replace(microsecond=0)
    told = {"starts_at": begins, "ends_at": begins + timedelta(hours=2), "place": "Biblioteket"}
    return Meeting.objects.plan(cast.space, by=cast.ingegerd, title=title, **told | fields)


def invited(cast, places=None, **fields):
    meeting = dated(cast, **fields)
    Desk.objects.invite(meeting, by=cast.ingegerd, places=places)
    return meeting


def item(cast, meeting, title="Välkomna", **fields):
    return AgendaItem.objects.put(meeting, by=cast.ingegerd, title=title, **fields)


def reply(cast, meeting, who, answer="yes"):
    return Rsvp.objects.reply(meeting, answer, by=membership(cast, who))


def on(cast, **fields):
    """A meeting that began a quarter of an hour ago and takes two hours and a half."""
    begins = (now() - timedelta(minutes=15)).replace(microsecond=0)
    return dated(cast, starts_at=begins, ends_at=begins + timedelta(minutes=150), **fields)


def check(cast, meeting, title="Boka rummet", **fields):
    return Check.objects.put(meeting, title=title, by=cast.ingegerd, **fields)


DATES = ["2027-03-01T13:00", "2027-03-02T13:00"]


def sought(cast, meeting, dates=None):
    """A vote on its date, where the organisations are seated."""
    Desk.objects.seek(meeting, dates or DATES, by=membership(cast, cast.ingegerd))
    return Desk.objects.get(meeting=meeting).poll


def line(cast, meeting, text="Vi börjar i april.", kind="note", who=None):
    return Line.objects.write(meeting, text, kind, by=membership(cast, who or cast.ingegerd))


def proposed(cast, meeting=None, who=None):
    """Minutes of a meeting at which Tuva was, up for approval."""
    meeting = meeting or on(cast)
    Attendance.objects.tap(meeting, by=membership(cast, cast.tuva))
    line(cast, meeting)
    return Minutes.objects.propose(meeting, [membership(cast, one) for one in who or [cast.tuva]], by=cast.ingegerd)


def url(name, thing):
    kind = {AgendaItem: "item", Line: "line", Check: "check"}.get(type(thing), "meeting")
    return reverse(f"meetings:{name}", kwargs={"space": thing.space_id, kind: thing.pk})


def letters():
    """What went out since the last look, by address; the worker's tasks are run until there are none."""
    mail.outbox.clear()
    while waiting := list(DBTaskResult.objects.filter(status="READY")):
        for one in waiting:
            one.task.call(*one.args_kwargs["args"])
            one.delete()
    return {one.to[0]: one for one in mail.outbox}
