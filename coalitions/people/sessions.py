"""The browsers in which a person is signed in, told apart by the few words one recognises them by."""

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef
from django.utils.timezone import now

BROWSERS = {"Edg": "Edge", "OPR": "Opera", "Firefox": "Firefox", "Chrome": "Chrome", "Safari": "Safari"}
SYSTEMS = {
    "Windows": "Windows",
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Macintosh": "Mac",
    "CrOS": "ChromeOS",
    "Linux": "Linux",
}


def sessions_of(request):
    """Open ones only, the present one first, then the newest use first."""
    mine = UserSession.objects.filter(user=request.user.pk).order_by("-last_seen_at")
    alive = Session.objects.filter(expire_date__gt=now(), session_key__in=mine.values("session_key"))
    found = [described(one, request) for one in mine.filter(session_key__in=alive.values("session_key"))]
    return sorted(found, key=lambda one: not one.is_this)


def described(session, request):
    session.is_this = session.session_key == request.session.session_key
    session.browser, session.system = word(session.user_agent, BROWSERS), word(session.user_agent, SYSTEMS)
    return session


def named(request):
    """The browser that asks, as one would call it, or an empty text."""
    agent = request.META.get("HTTP_USER_AGENT", "")
    return ", ".join(filter(None, [word(agent, BROWSERS), word(agent, SYSTEMS)]))


def word(agent, known):
    return next((name for sign, name in known.items() if sign in agent), "")


def sweep():
    """For the worker: forgets sessions that are over, and the browsers they were in; returns how many rows went."""
    over = Session.objects.filter(expire_date__lt=now()).delete()[0]
    session = Session.objects.filter(session_key=OuterRef("session_key"))
    return over + UserSession.objects.filter(~Exists(session)).delete()[0]
