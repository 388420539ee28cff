"""One key, one change. Every form carries a UUID; the verb claims it in its own transaction, so a retry cannot double it."""

from contextvars import ContextVar
from datetime import timedelta
from hashlib import sha256
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.timezone import now

from coalitions.live.errors import Replay
from coalitions.live.models import Claim

KEPT = timedelta(days=7)  # as long a page may try again

_wanted: ContextVar[Claim | None] = ContextVar("wanted", default=None)
_head: ContextVar[list | None] = ContextVar("head", default=None)


def claim_key():
    """Claims the request's key for the verb now starting; None without a key. A concurrent twin waits here for the first.

    Raises Replay when the key is taken.
    """
    claim = _wanted.get()
    if claim is None:
        return None
    _wanted.set(None)
    try:
        with transaction.atomic():
            claim.save(force_insert=True)
    except IntegrityError:
        raise Replay(claim) from None
    return claim


def settle(claim, rows):
    """Keeps with the key where it led, and with the request which number it got."""
    if rows and (seen := _head.get()) is not None:
        seen.append(
            (
                rows[0].space_id,
                max(row.seq for row in rows if row.space_id == rows[0].space_id),
            )
        )
    if claim and rows:
        first = rows[0]
        Claim.objects.filter(pk=claim.pk).update(
            space_id=first.space_id,
            seq=first.seq,
            subject_type=first.subject_type,
            subject_id=first.subject_id,
        )


def wanted(request):
    """The unsaved claim of an unsafe request, or None; a key that is no UUID counts as none."""
    given = request.headers.get("Idempotency-Key") or ("key" in request.POST and request.POST["key"])
    try:
        return (
            Claim(
                principal=principal(request),
                key=UUID(given),
                fingerprint=fingerprint(request),
            )
            if given
            else None
        )
    except ValueError:
        return None


def principal(request):
    return f"user-{request.user.pk}" if request.user.is_authenticated else f"visitor-{request.META.get('REMOTE_ADDR', '')}"


def fingerprint(request):
    """Same route and same fields, in whatever order; the token and the key itself do not count.

    Nor do fields named "secret…": of a few possible answers, even a hash tells which one it was.
    """
    counted = [name for name in request.POST if name not in ("key", "csrfmiddlewaretoken") and not name.startswith("secret")]
    fields = sorted((name, request.POST.getlist(name)) for name in counted)
    files = sorted((name, file.name, file.size) for name, file in request.FILES.items())
    body = request.body if request.content_type == "application/json" else b""
    return sha256(repr((request.method, request.path, fields, files, body)).encode()).hexdigest()


def sweep():
    """For the worker: forgets keys that no page will send again; returns how many."""
    return Claim.objects.filter(at__lt=now() - KEPT).delete()[0]
