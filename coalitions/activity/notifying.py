"""What persons are told of reports and decisions, which are no rows of a log: not every member may know of them."""

from functools import partial, wraps
from time import time_ns

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils.timezone import now

from coalitions.activity.models import Delivery, Notification
from coalitions.live.telling import tell_person
from coalitions.spaces.telling import bring


def notify(users, reason, subject, by):
    """Inside the verb that tells; by bell at once, by mail and push as each person wants. Numbers below zero are of no log."""
    kind = ContentType.objects.get_for_model(subject)
    about = {"space_id": subject.space_id, "seq": -time_ns(), "by": by, "subject_type": kind, "subject_id": subject.pk}
    told = [Notification(user_id=user, reason=reason, at=now(), **about) for user in users]
    Delivery.objects.plan(Notification.objects.bulk_create(told))
    for user in users:
        transaction.on_commit(wraps(tell_person)(partial(tell_person, user)), robust=True)


bring(notify)
