"""Before what touches the way in, a person shows again who it is: by a second factor, a password, or a mailed code."""

import time
from functools import wraps
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import get_authentication_records
from django.conf import settings
from django.shortcuts import redirect


def proven(view):
    """For views behind a guard. Who has shown it in the last quarter of an hour goes on; others come back after it."""

    @wraps(view)
    def run(request, **kwargs):
        return view(request, **kwargs) if is_proven(request) else ask(request)

    return run


def is_proven(request):
    since = time.time() - settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
    return any(one["at"] > since for one in get_authentication_records(request, request.user))


def ask(request, going=None):
    """To the first of the ways this person has, and from there back."""
    way = get_adapter().get_reauthentication_methods(request.user)[0]["url"]
    return redirect(f"{way}?{urlencode({'next': going or request.get_full_path()})}")
