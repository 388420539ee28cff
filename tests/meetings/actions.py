"""One case for each kind of coalitions/meetings/news.py."""

from coalitions.activity.models import Reminder
from coalitions.discussion.models import Topic
from coalitions.meetings.models import Attendance, Debrief, Desk, FollowUp, Speaker
from tests.decisions.conftest import seated
from tests.live.actions import Action
from tests.meetings.making import check, dated, invited, item, line, membership, on, proposed, reply, sought


def planned(cast):
    cast.meeting = dated(cast)


def undated(cast):
    seated(cast)
    cast.meeting = dated(cast, starts_at=None, ends_at=None)


def listed(cast):
    planned(cast)
    cast.item, cast.other = item(cast, cast.meeting), item(cast, cast.meeting, "Fika")


def begun(cast):
    listed(cast)
    cast.item.begin(by=cast.ingegerd)


def asked(cast):
    cast.meeting = invited(cast)


def full(cast):
    cast.meeting = invited(cast, places=1)
    reply(cast, cast.meeting, cast.tuva)
    reply(cast, cast.meeting, cast.samira)


def running(cast):
    cast.meeting = on(cast)


def asks(cast, who):
    Speaker.objects.ask(cast.meeting, by=membership(cast, who))


def given(cast):
    Speaker.objects.give(cast.meeting, cast.meeting.speakers.get(), by=membership(cast, cast.ingegerd))


def queued(cast):
    running(cast)
    asks(cast, cast.tuva)


def to_prepare(cast):
    running(cast)
    cast.check = check(cast, cast.meeting)


def looked_back(cast):
    Debrief.objects.write(cast.meeting, "Bra", by=cast.ingegerd)


def followed_up(cast):
    topic = Topic.objects.open(cast.space, "Efter träffen", "Tack!", by=membership(cast, cast.ingegerd))
    FollowUp.objects.send(cast.meeting, "group", topic, by=cast.ingegerd)


def written(cast):
    running(cast)
    cast.line = line(cast, cast.meeting)


def up(cast):
    running(cast)
    cast.minutes = proposed(cast, cast.meeting, [cast.tuva, cast.samira])


def nearly(cast):
    up(cast)
    cast.minutes.answer(True, by=membership(cast, cast.samira))


def locked(cast):
    nearly(cast)
    cast.minutes.answer(True, by=membership(cast, cast.tuva))


def answer(cast, approves):
    cast.minutes.answer(approves, "Bra", by=membership(cast, cast.tuva))


def remind(cast):
    Reminder.objects.send("meeting.unanswered", cast.meeting, by=cast.ingegerd)


def page(cast):
    return cast.meeting.get_absolute_url()


def of_minutes(cast):
    return f"{page(cast)}minutes/"


ACTIONS = {
    "agenda.put": Action(page, lambda c: item(c, c.meeting), setup=planned),
    "agenda.changed": Action(page, lambda c: c.item.describe(title="Ny", by=c.ingegerd), setup=listed),
    "agenda.begun": Action(page, lambda c: c.other.begin(by=c.ingegerd), setup=begun),
    "agenda.finished": Action(page, lambda c: c.item.finish(by=c.ingegerd), setup=begun),
    "agenda.removed": Action(page, lambda c: c.other.remove(by=c.ingegerd), setup=listed),
    "meeting.invited": Action(page, lambda c: Desk.objects.invite(c.meeting, by=c.ingegerd), setup=planned),
    "meeting.date_sought": Action(page, lambda c: sought(c, c.meeting), setup=undated),
    "meeting.called_off": Action(page, lambda c: Desk.objects.call_off(c.meeting, by=c.ingegerd), setup=asked),
    "meeting.reminded": Action(page, lambda c: c.meeting.desk.remind(), setup=asked, region=False),
    "meeting.unanswered": Action(page, remind, setup=asked, region=False),
    "rsvp.replied": Action(page, lambda c: reply(c, c.meeting, c.tuva), setup=asked),
    "attendance.taken": Action(page, lambda c: Attendance.objects.tap(c.meeting, by=membership(c, c.tuva)), setup=running),
    "speaking.asked": Action(page, lambda c: asks(c, c.tuva), setup=running),
    "speaking.left": Action(page, lambda c: Speaker.objects.withdraw(c.meeting, by=c.tuva), setup=queued),
    "speaking.given": Action(page, given, setup=queued),
    "check.put": Action(page, lambda c: check(c, c.meeting), setup=running, region=False),
    "check.changed": Action(page, lambda c: c.check.describe(title="Ny", by=c.ingegerd), setup=to_prepare, region=False),
    "check.turned": Action(page, lambda c: c.check.turn(True, by=c.ingegerd), setup=to_prepare, region=False),
    "check.removed": Action(page, lambda c: c.check.remove(by=c.ingegerd), setup=to_prepare, region=False),
    "debrief.changed": Action(
        page, lambda c: Debrief.objects.write(c.meeting, "Bra", by=c.ingegerd), setup=running, region=False
    ),
    "follow_up.sent": Action(page, followed_up, setup=running, region=False),
    "line.written": Action(page, lambda c: line(c, c.meeting), setup=running),
    "line.changed": Action(page, lambda c: c.line.turn("decision", by=membership(c, c.ingegerd)), setup=written),
    "line.removed": Action(page, lambda c: c.line.remove(by=c.ingegerd), setup=written),
    "minutes.proposed": Action(page, lambda c: proposed(c, c.meeting), setup=running),
    "minutes.answered": Action(page, lambda c: answer(c, False), setup=up),
    "minutes.approved": Action(page, lambda c: answer(c, True), setup=nearly),
    "minutes.taken_back": Action(page, lambda c: c.minutes.take_back(by=c.ingegerd), setup=up),
    "minutes.added": Action(of_minutes, lambda c: c.minutes.add("Nytt", by=membership(c, c.ingegerd)), setup=locked),
    "rsvp.placed": Action(page, lambda c: reply(c, c.meeting, c.tuva, "no"), setup=full),
}
