"""What the jobs run. It goes by what is so now: a missed turn is made up for, a second one finds nothing to do."""

from django.utils.timezone import localtime

from coalitions.initiatives.models import Commitment, FollowUp, Milestone

MORNING = 7  # o'clock: nobody is woken by a question


def ask():
    return Commitment.objects.ask_due() + Milestone.objects.remind_due() if localtime().hour >= MORNING else 0


def follow_up():
    """Sets what follows on journeys that have ended, and reminds of what has come."""
    found = FollowUp.objects.set_due()
    return found + FollowUp.objects.remind_due() if localtime().hour >= MORNING else found
