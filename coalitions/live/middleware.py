"""The request's side of the write path: keys, replays, and what undoes a verb, each turned into its answer."""

from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from coalitions.live import keys
from coalitions.live.errors import Closed, Replay, Revoked
from coalitions.live.models import Claim, LogRow
from coalitions.live.news import ops, subjects
from coalitions.live.room import PAUSE, is_full

SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}
AGAIN = {
    "40P01",
    "40001",
}  # deadlock, serialisation failure: PostgreSQL asks for the whole transaction again
TRIES = 3


class Keys:
    """Innermost middleware: nothing but the view runs again when the database asks for it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method in SAFE:
            return self.get_response(request)
        head = keys._head.set(seen := [])
        try:
            return numbered(self.attempt(request), seen)
        finally:
            keys._head.reset(head)

    def attempt(self, request):
        keys._head.get().clear()  # numbers of a try that was undone are nobody's
        request.tries = getattr(request, "tries", 0) + 1
        token = keys._wanted.set(keys.wanted(request))
        try:
            return self.get_response(request)
        finally:
            keys._wanted.reset(token)

    def process_exception(self, request, error):
        if isinstance(error, OperationalError) and request.method not in SAFE:
            again = getattr(error.__cause__, "sqlstate", None) in AGAIN and request.tries < TRIES
            return self.attempt(request) if again else away(error)
        answer = ANSWERS.get(type(error))
        return answer(request, error) if answer else None


def numbered(response, seen):
    if seen:
        response["Log-Space"], response["Log-Seq"] = seen[0]
    return response


def away(error):
    """503 in words. A disk without room is not there again in a moment (T108)."""
    words, pause = _("The database is busy. Nothing was lost; send it again in a moment."), 2
    if is_full(error):
        words = _("There is no room left to save anything. Nothing was lost, and all can be read; please tell who runs this.")
        pause = PAUSE
    return HttpResponse(words, status=503, content_type="text/plain; charset=utf-8", headers={"Retry-After": str(pause)})


def closed(request, error):
    words = _("This space is archived. A facilitator can open it again.")
    return HttpResponse(words, status=409, content_type="text/plain; charset=utf-8")


def revoked(request, error):
    raise PermissionDenied


def replay(request, error):
    """The same key again: the thing as it is now, with the number it got then. Another request under that key: 422."""
    claim = Claim.objects.get(principal=error.claim.principal, key=error.claim.key)
    if claim.fingerprint != error.claim.fingerprint:
        words = _("This form was already used for something else. Reload the page.")
        return HttpResponse(words, status=422, content_type="text/plain; charset=utf-8")
    rows = list(LogRow.objects.of(claim))
    subject = rows and subjects(rows[:1]).get((rows[0].subject_type, rows[0].subject_id))
    response = again(request, rows and rows[0], subject or None)
    return numbered(response, [(claim.space_id, rows[-1].seq)] if rows else [])


def again(request, row, subject):
    if request.htmx or request.headers.get("Idempotency-Key"):
        drawn = ops(row, subject) if subject else []
        return HttpResponse("".join(op.get("html", "") for op in drawn[:1]))
    where = getattr(subject, "get_absolute_url", None)
    return redirect(where() if where else request.META.get("HTTP_REFERER", "/"))


ANSWERS = {Replay: replay, Closed: closed, Revoked: revoked}
