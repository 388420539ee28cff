"""Things of activity for the permission matrix (tests/guards)."""

from django.contrib.contenttypes.models import ContentType
from django.utils.timezone import now

from coalitions.activity.models import Notification, Reason

THINGS = {"notification": lambda cast: notification(cast).pk}


def notification(cast):
    """Tuva heard that her space is described anew."""
    kind = ContentType.objects.get_for_model(cast.space)
    fields = {"space": cast.space, "seq": 1, "by": cast.ingegerd, "reason": Reason.MENTION, "at": now()}
    return Notification.objects.create(user=cast.tuva, subject_type=kind, subject_id=cast.space.pk, **fields)
