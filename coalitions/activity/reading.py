"""People's reader as the worker runs it, once a second: what the log says since the last time becomes notifications."""

from coalitions.activity.models import Cursor


def catch_up():
    return Cursor.objects.read_all()
