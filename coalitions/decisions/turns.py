"""What the jobs run. Each goes by what is so now: a missed turn is made up for, a second one finds nothing to do."""

from coalitions.decisions.models import Decision


def close_due():
    return Decision.objects.close_due()


def remind():
    return Decision.objects.remind_due()
