"""Things of activity for the permission matrix (tests/guards)."""

from allauth.usersessions.models import UserSession
from django.contrib.contenttypes.models import ContentType
from django.utils.timezone import now

from coalitions.activity.models import Device, Notification, Reason
from tests.activity.sink import Browser

RHYTHMS = {"mail_mentions": "hourly", "mail_tasks": "daily", "mail_news": "never"}
HOURS = {"hour": "08:00", "quiet_from": "18:00", "quiet_to": "07:00"}
THINGS = {"notification": lambda cast: notification(cast).pk, "device": lambda cast: device(cast).pk}
TABLET = Browser()
BODIES = {
    "activity:preferences": lambda ids: {**RHYTHMS, **HOURS, "mail_most": "3", "push_most": "5"},
    "activity:devices": lambda ids: TABLET.fields("/new"),
    "activity:level": lambda ids: {"level": "all"},
    "activity:level_of": lambda ids: {"level": "all"},
}


def notification(cast):
    """Tuva heard that her space is described anew."""
    kind = ContentType.objects.get_for_model(cast.space)
    fields = {"space": cast.space, "seq": 1, "by": cast.ingegerd, "reason": Reason.MENTION, "at": now()}
    return Notification.objects.create(user=cast.tuva, subject_type=kind, subject_id=cast.space.pk, **fields)


def device(cast):
    """Tuva's telephone."""
    session = UserSession.objects.create(user=cast.tuva, session_key=f"device{cast.space.pk}", ip="127.0.0.1", user_agent="")
    return Device.objects.create(user=cast.tuva, session=session, endpoint=f"https://push.example/{cast.space.pk}")
