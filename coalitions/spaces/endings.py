from coalitions.spaces.models import Deadline, Membership, Seat


def end_due():
    """What the jobs run often: accesses that end by their date, and what was owed until now."""
    return Membership.objects.end_due() + Deadline.objects.tell_due()


def mind_seats():
    """What the jobs run each hour: seats whose last day has come, and those that have been vacant too long."""
    return Seat.objects.end_due() + Seat.objects.warn_due()
