"""What the jobs run every day: whom nobody will write to any more is forgotten."""

from coalitions.organisations.models import Application


def sweep():
    """Applications that were declined long ago; returns how many."""
    return Application.objects.forget_due()
