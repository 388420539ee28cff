"""The page of what is not there, drawn once for all to whom it says the same.

It is drawn without the request, so nothing of the address can come into it: its bytes are alike wherever one asked.
"""

from typing import NamedTuple

from django.contrib.messages import get_messages
from django.middleware.csrf import get_token
from django.template.loader import render_to_string

from coalitions.activity.models import Notification
from coalitions.live.kept import alike
from coalitions.people.templatetags.shell import TOKEN, drawn_account, main_home

MINE, NEWEST, ACCOUNT = (f"{name}-{TOKEN}" for name in ("mine", "newest", "account"))  # stand for what is one person's alone


class Reader(NamedTuple):
    """All that the page shows of who reads it and is the same for many."""

    is_authenticated: bool
    theme: str = ""
    updates: str = ""
    announcements: str = ""
    single_keys: bool = False
    is_platform_admin: bool = False
    pk: str = MINE


def page(request):
    user = request.user
    if get_messages(request) or request.session.get("viewing"):  # said once, or for a while: the page is drawn for this one
        return render_to_string("404.html", {"nowhere": True}, request)
    if not user.is_authenticated:
        return filled(alike_for(Reader(False, pk=""), 0), request, {})
    reader = Reader(True, *(getattr(user, name) for name in Reader._fields[1:-1]))
    newest = getattr(request, "newest", None)
    own = {MINE: user.pk, NEWEST: "" if newest is None else newest, ACCOUNT: drawn_account(user, main_home(user))}
    return filled(alike_for(reader, Notification.objects.waiting(user)), request, own)


def alike_for(reader, unread):
    shown = {"newest": NEWEST, "path": "", "session": {}}
    context = {"nowhere": True, "user": reader, "unread": unread, "request": shown, "csrf_token": TOKEN, "account_mark": ACCOUNT}
    return alike("404.html", (reader, unread), context)


def filled(drawn, request, own):
    for mark, value in own.items():
        drawn = drawn.replace(mark, str(value))
    return drawn.replace(TOKEN, get_token(request))
