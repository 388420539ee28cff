"""Initiatives and commitments of organisations that hold seats."""

from datetime import timedelta

from django.utils.timezone import localdate

from coalitions.initiatives.models import Answer, Commitment, FollowUp, Given, Initiative, Milestone, Showing
from tests.decisions.conftest import seated

__all__ = ["answered", "begun", "followed", "days", "given", "late", "milestone", "promised", "seated", "showing"]


def days(number):
    return localdate() + timedelta(days=number)


def begun(cast, title="Läsplats i varje stadsdel", by=None, space=None, **fields):
    seated(cast)
    return Initiative.objects.begin(space or cast.space, by=by or cast.tuva, title=title, **fields)


def promised(cast, initiative=None, by=None, **fields):
    told = {"kind": "hours", "title": "Två läsvärdar", "amount": 80, "due_on": days(60)}
    return Commitment.objects.make(initiative or begun(cast), by=by or cast.tuva, **told | fields)


def late(cast, **fields):
    return promised(cast, due_on=days(-3), **fields)


def given(cast, commitment, amount=12, by=None, **fields):
    return Given.objects.put(commitment, by=by or cast.tuva, **{"amount": amount, "unit": "hours", "on": days(0)} | fields)


def milestone(cast, initiative=None, by=None, **fields):
    told = {"title": "Första kvällen", "due_on": days(40)}
    return Milestone.objects.plan(initiative or begun(cast), by=by or cast.tuva, **told | fields)


def followed(cast, ago=0, months=6):
    """A follow-up whose day came so many days ago."""
    seated(cast)
    return FollowUp.objects.get_or_create(space=cast.space, months=months, defaults={"due_on": days(-ago)})[0]


def answered(cast, follow_up, text="Två kvällar i veckan lever vidare.", by=None, outcome="goes_on"):
    return Answer.objects.give(follow_up, by=by or cast.tuva, outcome=outcome, text=text)


def showing(cast, by=None):
    return Showing.objects.put(seated(cast).space, by=by or cast.tuva)
