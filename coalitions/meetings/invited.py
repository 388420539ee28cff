"""Whom an invitation reaches."""

from coalitions.spaces.models import Membership


def asked(space_id):
    """Memberships of everybody who writes in the space; guests have one thing of it only, and that is no meeting."""
    return Membership.objects.writing().inside().filter(space=space_id)
