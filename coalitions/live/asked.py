"""What the wire asks of the slices above it, by the names in settings; it knows none of them itself."""

from django.conf import settings
from django.utils.module_loading import import_string


def ask(name, *args, default=None):
    path = getattr(settings, name, None)
    return import_string(path)(*args) if path else default


def readable(user, space_ids):
    """{space id: Standing(role, scope)} of those the person may read now."""
    return ask("LIVE_READABLE", user, space_ids)


def standings(pairs):
    """{(user id, space id): Standing} of the given pairs that may read now, in a fixed number of queries."""
    return ask("LIVE_STANDINGS", pairs)


def newest(user_ids):
    """{user id: a number that moves when something of the person's own does}, in a fixed number of queries."""
    return ask("LIVE_ME", list(user_ids), default={})


def showing(user_ids):
    """Those who let others see that they are here or writing."""
    return ask("LIVE_SHOWING", user_ids, default=set())


def seen(pairs):
    """Notes that these (user id, space id) are here, in one UPDATE."""
    return ask("LIVE_SEEN", pairs)
