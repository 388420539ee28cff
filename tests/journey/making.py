"""Methods, meetings, exercises and contributions for the tests."""

from django.urls import reverse

from coalitions.journey.models import Contribution, Exercise, IdeaGroup, Journey, Meeting, MethodTemplate, Support
from tests.documents.making import membership

__all__ = [
    "begun",
    "contributed",
    "exercise",
    "grouped",
    "idea",
    "mapped",
    "meeting",
    "membership",
    "need",
    "opened",
    "stand",
    "url",
]


def begun(cast, key="koalitionsmodellen"):
    """The meetings of a method, copied into the cast's space."""
    Journey.objects.begin(cast.space, MethodTemplate.objects.current(key), by=cast.ingegerd)
    return list(cast.space.meetings.order_by("position"))


def meeting(cast, title="Träff", **fields):
    return Meeting.objects.plan(cast.space, by=cast.ingegerd, title=title, **fields)


def exercise(cast, kind="free", **fields):
    """One more, in the first meeting there is."""
    first = cast.space.meetings.order_by("position").first() or meeting(cast)
    return Exercise.objects.prepare(first, by=cast.ingegerd, kind=kind, **{"title": f"Övning {kind}"} | fields)


def opened(cast, kind="free", **fields):
    one = exercise(cast, kind, **fields)
    one.open(by=cast.ingegerd)
    return one


def contributed(cast, exercise, text="Ett kvällsöppet bibliotek", by=None, **fields):
    return Contribution.objects.put(exercise, text, by=membership(cast, by or cast.tuva), **fields)


def idea(cast, text="Läsvärdar från gymnasiet", **fields):
    """In an exercise of its own, which is closed afterwards."""
    one = opened(cast, "ideas")
    said = contributed(cast, one, text, category="idea", **fields)
    one.close(by=cast.ingegerd)
    return said


def need(cast, text="Någon som lyssnar", **fields):
    """In an exercise of its own, which is closed afterwards."""
    one = opened(cast, "situation")
    said = contributed(cast, one, text, category="need", **fields)
    one.close(by=cast.ingegerd)
    return said


def grouped(cast, idea, name="Nyckelgruppen", tint="plum", by=None):
    return IdeaGroup.objects.form(idea, name, tint, by=membership(cast, by or cast.tuva))


def stand(cast, exercise, *ideas, by=None):
    Support.objects.turn(exercise, by=membership(cast, by or cast.tuva), add=ideas)


def mapped(cast, many):
    """So many ideas, each with a need it answers, a dot, and a group."""
    exercise = opened(cast, "support", dots=20)
    for nth in range(many):
        one = idea(cast, f"Idé {nth}", answers=need(cast, f"Behov {nth}"))
        stand(cast, exercise, one)
        grouped(cast, one)


def url(name, thing):
    kinds = {"meeting": "meeting", "exercise": "exercise", "contribution": "contribution"}
    kind = kinds.get(thing._meta.model_name)
    return reverse(f"journey:{name}", kwargs={"space": thing.space_id} | ({kind: thing.pk} if kind else {}))
