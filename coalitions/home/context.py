"""What every page of the shell needs."""

from functools import cache

from coalitions.activity.models import Notification


def shell(request):
    """unread: how many notifications wait; asked once, and only where the bell is drawn."""
    return {"unread": cache(lambda: Notification.objects.waiting(request.user))}
