"""What a person meets when something cannot be done: who can help, what is kept, and one next step."""

import logging
import secrets
import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpResponse, HttpResponseServerError
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.timezone import now

from coalitions.home import missing
from coalitions.live.room import PAUSE, is_full
from coalitions.spaces.models import Membership

log = logging.getLogger("home")
WAIT = 5  # seconds until one may try again


def forbidden(request, exception=None):
    """Only ever met inside a space (outside it is a 404), so its facilitators can be named."""
    space = getattr(request, "space", None)
    facilitators = Membership.objects.facilitating().filter(space=space).with_people() if space else []
    return render(request, "403.html", {"space": space, "facilitators": facilitators}, status=403)


def not_found(request, exception=None):
    """The same bytes whether a thing is not there or not for this person."""
    return HttpResponse(missing.page(request), status=404)


def broken(request):
    """Asks neither database nor session, since they may be what broke; the reference stands in the log."""
    reference = secrets.token_hex(4)
    log.error("home.broken", extra={"reference": reference, "route": getattr(request.resolver_match, "view_name", None)})
    context = {"reference": reference, "at": now()}
    error = sys.exc_info()[1]
    if (full := is_full(error)) or is_away(error):
        page = render_to_string("503.html", context | {"full": full})
        return HttpResponse(page, status=503, headers={"Retry-After": str(PAUSE if full else WAIT)})
    return HttpResponseServerError(render_to_string("500.html", context))


def is_away(error):
    """Whether the database is away or overloaded, and was not asked wrongly, which SQLite says by the same kind of error."""
    wrong = getattr(getattr(error, "__cause__", None), "sqlite_errorname", "") == "SQLITE_ERROR"
    return isinstance(error, OperationalError | InterfaceError) and not wrong


def csrf_failure(request, reason=""):
    """The form again with all that was typed and a fresh token. Secrets and files cannot be kept: they are asked for anew."""
    context = {
        "nowhere": True,
        "action": request.get_full_path(),
        "kept": kept(request),
        "secrets": [name for name in request.POST if "password" in name],
        "files": list(request.FILES),
        "foreign": reason.startswith(("Origin", "Referer")),
    }
    response = render(request, "403_csrf.html", context, status=403)
    response.headers["Csrf-Fresh"] = get_token(request)  # scripts of the page send again with it; no other site can read it
    return response


def kept(request):
    """(name, value, whether a person wrote it) of all fields but the token and secrets; the key stays, so it counts once."""
    fields = request.POST.copy()
    fields.pop("csrfmiddlewaretoken", None)
    fields.setdefault("key", request.headers.get("Idempotency-Key", ""))
    rows = [(name, value) for name in fields if "password" not in name for value in fields.getlist(name)]
    return [(name, value, " " in value or "\n" in value) for name, value in rows if value]
