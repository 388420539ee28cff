"""The coalitions' journeys: their meetings and what people contributed there, each as (days ago, time of day, what to do)."""

from datetime import timedelta
from functools import partial

from django.utils.timezone import now

from coalitions.home.demo.telling import member
from coalitions.journey.models import Contribution, Exercise, IdeaGroup, Journey, Meeting, MethodTemplate, Support
from coalitions.meetings.models import AgendaItem, Attendance, Desk, Line, Minutes, Rsvp

LONG = timedelta(hours=2, minutes=30)


def walk(journeys, spaces, cast):
    for coalition, told in journeys.items():
        space, lead = spaces[coalition]["common"], cast[told["lead"]]
        yield told["begun"], "09:00", partial(begin, told, space, lead)
        for number, meeting in enumerate(told["meetings"]):
            yield meeting["ago"], "13:00", partial(hold, number, meeting, space, lead, cast)
        if "next" in told:
            yield told["next"]["ago"], "10:00", partial(plan, told["next"], space, lead, cast)


def begin(told, space, lead):
    Journey.objects.begin(space, MethodTemplate.objects.current(told["method"]), by=lead)


def hold(number, told, space, lead, cast):
    meeting = Meeting.objects.get(space=space, position=number)
    meeting.describe(starts_at=now(), ends_at=now() + LONG, place=told["place"], by=lead)
    for kind, said in told["said"].items():
        exercise = meeting.exercises.get(kind=kind)
        exercise.open(by=lead)
        for one in said:
            (stand if kind == "support" else say)(exercise, one, member(space, cast[one["who"]]))
        for one in told.get("groups", ()) if kind == "support" else ():
            gather(one, space, cast)
        exercise.close(by=lead)
    if "minutes" in told:
        minute(told["minutes"], meeting, lead, cast)
    meeting.end(by=lead)


def minute(told, meeting, lead, cast):
    """Who was there and what was written; the approvers have approved it."""
    Attendance.objects.take(meeting, {member(meeting.space, cast[who]): 3 for who in told["present"]}, by=lead)
    for one in told["lines"]:
        Line.objects.write(meeting, one["text"], one.get("kind", "note"), by=member(meeting.space, cast[one["who"]]))
    approvers = [member(meeting.space, cast[who]) for who in told["approvers"]]
    minutes = Minutes.objects.propose(meeting, approvers, by=lead)
    for one in approvers:
        minutes.answer(True, by=one)


def say(exercise, told, by):
    needs = Contribution.objects.needs().filter(space=exercise.space, text=told.get("answers", ""))
    said = Contribution.objects.put(exercise, told["text"], category=told.get("category", ""), answers=needs.first(), by=by)
    for idea in Contribution.objects.ideas().filter(space=exercise.space, text=told.get("for", "")):
        idea.connect(said, by=by)


def stand(exercise, told, by):
    ideas = Contribution.objects.ideas().filter(space=exercise.space, text__in=told["ideas"])
    Support.objects.turn(exercise, add=list(ideas), by=by)


def gather(told, space, cast):
    idea = Contribution.objects.ideas().get(space=space, text=told["idea"])
    group = IdeaGroup.objects.form(idea, told["name"], told["tint"], by=member(space, cast[told["who"]]))
    for who in told["with"]:
        group.join(by=member(space, cast[who]))


def plan(told, space, lead, cast):
    begins = (now() + timedelta(days=told["ago"] + told["in"])).replace(hour=12, minute=0)
    fields = {name: told[name] for name in ("title", "about", "place")} | {"starts_at": begins, "ends_at": begins + LONG}
    meeting = Meeting.objects.plan(space, by=lead, **fields)
    call(told, meeting, lead, cast)
    exercise = Exercise.objects.prepare(meeting, by=lead, **told["exercise"])
    exercise.open(by=lead)
    for one in told["said"]:
        say(exercise, one, member(space, cast[one["who"]]))


def call(told, meeting, lead, cast):
    """Invites to it, with an agenda; some have answered."""
    for one in told["agenda"]:
        owner = cast[one["owner"]] if "owner" in one else None
        AgendaItem.objects.put(meeting, by=lead, title=one["title"], minutes=one["minutes"], owner=owner)
    Desk.objects.invite(meeting, by=lead, places=told["places"])
    for answer, people in told["replies"].items():
        for who in people:
            Rsvp.objects.reply(meeting, answer, by=member(meeting.space, cast[who]))
