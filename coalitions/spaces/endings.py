from coalitions.spaces.models import Membership


def end_due():
    """What the jobs run often: accesses that end by their date."""
    return Membership.objects.end_due()
