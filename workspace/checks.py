"""The process does not start with a way in that nobody guards (T2), or that one could guess."""

from django.conf import settings
from django.core.checks import Error
from django.urls import URLResolver, get_resolver

from coalitions.spaces.access import GUARDS

# Views that are not ours and cannot be wrapped where they are routed: dotted name → guard.
DECLARED = {"django.contrib.staticfiles.views.serve": "public"}


def every_route_has_a_guard(app_configs=None, **kwargs):
    return [
        Error(
            f"{route} has no guard",
            hint="Wrap the view in one from coalitions/spaces/access.py.",
            obj=dotted(pattern.callback),
            id="workspace.E001",
        )
        for route, _name, pattern in routes()
        if guard_of(pattern.callback) not in GUARDS
    ]


def tokens_are_long(app_configs=None, **kwargs):
    """What opens an address to the whole network must not be guessed."""
    if settings.METRICS_TOKEN and len(settings.METRICS_TOKEN) < 20:
        yield Error("METRICS_TOKEN has fewer than 20 characters", id="workspace.E002")


def routes(patterns=None, prefix="", space=""):
    """Every route of the URLconf as (its full pattern, its full name, the URLPattern)."""
    for entry in get_resolver().url_patterns if patterns is None else patterns:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from routes(entry.url_patterns, route, f"{space}{entry.namespace}:" if entry.namespace else space)
        else:
            yield route, f"{space}{entry.name}", entry


def guard_of(view):
    return getattr(view, "guard", None) or DECLARED.get(dotted(view))


def dotted(view):
    return f"{view.__module__}.{getattr(view, '__qualname__', type(view).__name__)}"
