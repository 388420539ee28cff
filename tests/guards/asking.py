"""One cell asked: what came back, in words and bytes, and what it did to the database meanwhile."""

import hashlib
import re
from contextlib import contextmanager
from types import SimpleNamespace

from django.apps import apps
from django.conf import settings
from django.db import connection, transaction
from django.shortcuts import resolve_url
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse

from coalitions.live.models import Head
from coalitions.spaces.models import Invitation, Membership, Seat, Space
from tests.guards.cells import ROUTES, address
from tests.guards.tables import BODIES, QUERIES

WRITE = re.compile(r"(INSERT(?: OR \w+)? INTO|REPLACE INTO|UPDATE|DELETE FROM) \"?(\w+)")
SEEN = {"django_session", "usersessions_usersession", "home_visit"}  # who was here when: the only thing a look may leave
MASKS = re.compile(rb'(csrfmiddlewaretoken" value=|X-CSRFToken":|name="key" value=)"[^"]+"')
FINE = (200, 201, 204, 302, 304)


@contextmanager
def undone():
    """Takes back what happens inside; the verbs may not notice the transaction round them."""
    block = transaction.atomic()
    block._from_testcase = True
    with block:
        yield
        transaction.set_rollback(True)


def ask(cell, world):
    """status, word, body, headers of the answer; queries and writes it took; whether a refusal changed something all the same."""
    ids, form = address(cell, world), BODIES.get(cell.route, dict)
    url = reverse(cell.route, kwargs={name: ids[name] for name in ROUTES[cell.route].pattern.converters})
    body = b"" if cell.verb in ("GET", "HEAD", "OPTIONS") else encode_multipart(BOUNDARY, form(ids) if form is not dict else {})
    told = []
    with undone(), connection.execute_wrapper(lambda run, sql, *rest: (told.append(sql), run(sql, *rest))[1]):
        query = QUERIES.get(cell.route, "")
        answer = world.browsers[cell.who].generic(cell.verb, f"{url}?{query}", body, MULTIPART_CONTENT)
        asked = [sql for sql in told if not sql.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK"))]
        writes = [found[2] for sql in asked if (found := WRITE.match(sql)) and found[2] not in SEEN]
        after = fingerprint() if writes and answer.status_code in (409, 410, 422) else None
    return seen(answer, url, asked, writes, changed=after is not None and after != fingerprint())


def seen(answer, url, asked, writes, *, changed):
    body, headers = answer.getvalue(), dict(answer.headers)
    headers |= {"Set-Cookie": re.sub(r"=\w{20,}", "=", answer.cookies.output(header=""))}
    return SimpleNamespace(
        status=answer.status_code,
        word=word(answer),
        body=body,
        headers=headers,
        queries=len(asked),
        writes=writes,
        changed=changed,
        bytes=masked(body, url) if answer.status_code == 404 else b"",
    )


def word(answer):
    """ok, sign-in, or the status."""
    signs_in = answer.status_code == 302 and answer.url.startswith(resolve_url(settings.LOGIN_URL) + "?next=")
    return "sign-in" if signs_in else "ok" if answer.status_code in FINE else answer.status_code


def masked(body, url):
    """Without what differs by nature: the address that was asked for, and tokens."""
    return MASKS.sub(b"", body.replace(url.encode(), b""))


def fingerprint():
    """Of every row of ours."""
    digest = hashlib.sha256()
    for model in apps.get_models():
        if model.__module__.startswith("coalitions."):
            digest.update(repr(list(model.objects.order_by("pk").values_list())).encode())
    return digest.hexdigest()


def take_away(name, pk, cast):
    """Puts the thing where its kind goes when it is taken away."""
    from coalitions.boards.models import Card, Column
    from coalitions.discussion.models import Message
    from coalitions.documents.models import Document
    from coalitions.journey.models import Contribution

    tuva, lead = Membership.objects.with_space().get(user=cast.tuva, space=cast.space), cast.ingegerd
    away = {
        "message": lambda: Message.objects.get(pk=pk).remove(by=tuva),
        "document": lambda: Document.objects.get(pk=pk).bin(by=tuva),
        "contribution": lambda: Contribution.objects.get(pk=pk).remove(by=tuva),
        "card": lambda: Card.objects.get(pk=pk).archive(by=cast.tuva),
        "column": lambda: Column.objects.get(pk=pk).archive(by=cast.tuva),
        "member": lambda: Membership.objects.with_space().get(pk=pk).end(by=lead),
        "invitation": lambda: Invitation.objects.get(pk=pk).withdraw(by=lead),
        "seat": lambda: Seat.objects.get(pk=pk).vacate(by=lead),
    }
    away[name]()


@contextmanager
def in_state(cell, world):
    """The world while the thing is so."""
    cast = world.cast
    with undone():
        if cell.state == "archived":
            Space.objects.get(pk=cast.space.pk).archive(by=cast.ingegerd)
        elif cell.state == "deleted":
            Space.objects.filter(coalition=cast.coalition).update(deleted_at="2026-01-01T00:00:00Z")
        elif cell.state == "binned":
            take_away(cell.names[-1], world.own[cell.names[-1]], cast)
        assert Head.objects.filter(pk=cast.space.pk).exists()
        yield
