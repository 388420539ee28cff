"""What the jobs run; a missed turn is made up for, a second one finds nothing to do."""

from coalitions.meetings.models import Desk


def remind():
    return sum(desk.remind() for desk in Desk.objects.to_remind())
