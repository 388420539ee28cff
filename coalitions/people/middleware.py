"""What is known of the reader at every request.

Language: the account's own, else the cookie of the language switch, else the browser's, else Swedish.
Duty: whether a second factor comes first.
LastSeen: when a session was last used, for the list of sessions.
"""

from contextlib import suppress
from datetime import timedelta

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.core.cache import cache
from django.db import OperationalError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import translation
from django.utils.timezone import now

from coalitions.live.sessions import session_mark
from coalitions.people import duty
from coalitions.people.models import Factor
from coalitions.people.proving import ask


class Language:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        language = chosen(request)
        translation.activate(language)
        request.LANGUAGE_CODE = language
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


def chosen(request):
    if request.user.is_authenticated:
        return request.user.language
    cookie = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
    return cookie if cookie in dict(settings.LANGUAGES) else translation.get_language_from_request(request)


SELDOM = timedelta(minutes=5).seconds


class LastSeen:
    """Notes it at most once in five minutes, so that reading a page does not wait for a writer, and not where nothing can be
    saved: there one reads all the same (T108). The cache knows a session by its mark only: its key would be a way in (J6)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        key = request.session.session_key
        if request.session.get("listed") and cache.add(f"seen:{session_mark(key)}", 1, SELDOM):
            with suppress(OperationalError):
                UserSession.objects.filter(session_key=key).update(last_seen_at=now())
        return self.get_response(request)


class Duty:
    """Leads who owes a second factor to it, from wherever, and remembers where that was."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not request.user.is_authenticated or request.resolver_match.view_name in duty.FREE or not duty.bars(request):
            return None
        fetched = "HX-Request" in request.headers
        going = request.get_full_path() if request.method == "GET" and not fetched else "/"
        answer = ask(request, going) if Factor.objects.strong(request.user).exists() else lead(request, going)
        return HttpResponse(status=204, headers={"HX-Redirect": answer.url}) if fetched else answer


def lead(request, going):
    if going != "/":
        request.session["going"] = going
    return redirect("people:duty")
