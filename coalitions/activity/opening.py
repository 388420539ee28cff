"""Deliveries with all that is told in them, and those of them that the person still hears of now."""

from coalitions.activity.deciding import judged
from coalitions.activity.models import Notification


def opened(deliveries):
    told = list(Notification.objects.drawn().filter(pk__in=[one.notification_id for one in deliveries]))
    heard = {one.pk: one for one, against in judged(told) if not against}
    kept = [one for one in deliveries if one.notification_id in heard]
    for one in kept:
        one.notification = heard[one.notification_id]
    return kept
