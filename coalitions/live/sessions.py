"""Whose socket it is: the session cookie, looked up on the hub's threads (not by a middleware with one thread for all)."""

from hashlib import sha256
from http.cookies import CookieError, SimpleCookie
from importlib import import_module

from django.conf import settings
from django.contrib.auth import get_user
from django.http import HttpRequest

from coalitions.live import asked


def session_key(scope):
    """The key in the handshake's cookie, or None."""
    try:
        cookies = SimpleCookie(header(scope, b"cookie"))
    except CookieError:
        return None
    found = cookies.get(settings.SESSION_COOKIE_NAME)
    return found.value if found else None


def session_mark(session_key):
    """How the house log names a session, as small["session"]: the log must never be a way in."""
    return sha256((session_key or "").encode()).hexdigest()


def header(scope, name):
    return next((value.decode("latin1") for key, value in scope["headers"] if key == name), "")


def person(key):
    """The signed-in person of a session, or None: no such session, expired, signed with an earlier password, or
    waiting for a second factor."""
    request = HttpRequest()
    request.session = import_module(settings.SESSION_ENGINE).SessionStore(key)
    request.user = user = get_user(request)
    return user if user.is_authenticated and user.is_active and not asked.ask("LIVE_BARS", request) else None
