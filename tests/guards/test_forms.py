"""What a form may not take: a request from elsewhere (T5), ids from elsewhere (T3), fields that nobody asked for (T4)."""

import re
from collections import Counter
from itertools import product

import pytest
from django.apps import apps
from django.core.cache import cache
from django.db import connection
from django.db.models import AutoField, DateTimeField, ForeignKey
from django.urls import reverse

from coalitions.activity.models import Notification
from coalitions.live.models import AuditEntry, LogRow
from tests.guards.asking import WRITE, undone
from tests.guards.cells import ROUTES
from tests.guards.tables import BODIES
from tests.guards.world import FOREIGN, Browser
from workspace.headers import REPORTS

pytestmark = pytest.mark.once

SECRET = "c" * 32
OPEN = {  # without a token
    "csp",  # browsers' reports; they are counted and change nothing
    "organisations:provider_consume",  # these two a provider signs itself
    "organisations:provider_logout",
    "activity:fewer",  # mail programs and servers have no token; the address or a secret is it
    "activity:mail_in",
}
PLAIN = [model for model in apps.get_models() if model.__module__.startswith("coalitions.")]


@pytest.fixture
def strict(world):
    """The author's and the facilitator's browsers, with what middleware checks of a form's origin."""
    found = [Browser(world.users[who]) for who in ("author", "facilitator")]
    for browser in found:
        browser.handler.enforce_csrf_checks = True
        browser.cookies["csrf"] = SECRET
    cache.clear()
    return found


def url(route, ids):
    return reverse(route, kwargs={name: ids[name] for name in ROUTES[route].pattern.converters})


def fields(route, world):
    return BODIES[route](world.own) if route in BODIES else {}


def rows():
    """How often each row stands there, without what differs each time: numbers given, moments, rows that are new themselves."""
    return Counter(NAME.sub(r"\1-", repr(row)) for model in PLAIN for row in model.objects.values_list(*lasting(model)))


def lasting(model):
    """PostgreSQL gives no number twice, so what holds numbers of new rows differs there."""
    fleeting = (AutoField, DateTimeField, ForeignKey)
    names = [f.attname for f in model._meta.concrete_fields if not isinstance(f, fleeting)]
    logs = (
        ("scope", "small", "subject_id")
        if model in (LogRow, AuditEntry)
        else ("seq", "subject_id")
        if model is Notification
        else ()
    )
    return [name for name in names if name not in (*NEW, *logs)]


NAME = re.compile(r"'(card|document)-\d+'")  # as in a message's led_to
NEW = ("space_id", "nonce", "log_id", "storage_key", "password", "key", "fingerprint", "hash", "before")
FORGED = [{}, {"HTTP_X_CSRFTOKEN": "d" * 32}, {"HTTP_X_CSRFTOKEN": SECRET, "HTTP_ORIGIN": "https://evil.example"}]


@pytest.mark.parametrize("route", sorted(set(ROUTES) - OPEN))
def test_t5_without_a_token_or_from_elsewhere_nothing_happens(route, world, strict):
    for browser, sent in product(strict, FORGED):
        told = []
        with connection.execute_wrapper(lambda run, sql, *rest, told=told: (told.append(sql), run(sql, *rest))[1]):
            answer = browser.post(url(route, world.own), fields(route, world), **sent)
        assert answer.status_code == 403 and "Csrf-Fresh" in answer.headers
        assert [sql for sql in told if WRITE.match(sql)] == []


def test_t5_what_needs_no_token_changes_nothing(world, strict):
    before = rows()
    assert strict[0].post(REPORTS, b"{}", content_type="application/csp-report").status_code == 204
    for route in OPEN - {"csp"}:  # nothing signed, or at no address that was given out
        answer = strict[0].post(url(route, world.own), {"SAMLResponse": "PHgvPg==", "SAMLRequest": "PHgvPg=="})
        assert answer.status_code == (404 if route.startswith("activity:") else 400)
    assert rows() == before


CHOICES = [
    ("discussion:messages", "quote", "message"),
    ("boards:card_move", "column", "column"),
    ("boards:card_move", "before", "card"),
    ("boards:column_place", "before", "column"),
    ("boards:card_assignees", "people", "person"),
    ("spaces:new_seat", "holder", "person"),
    ("spaces:invitations", "scope", "topic"),
]


@pytest.mark.parametrize(("route", "field", "kind"), CHOICES)
@pytest.mark.parametrize("pk", ["foreign", 987654321])
def test_t3_an_id_from_elsewhere_in_a_form_is_422_like_one_that_never_was(route, field, kind, pk, world):
    value = world.foreign[kind] if pk == "foreign" else pk
    sent = fields(route, world) | {field: f"topic-{value}" if field == "scope" else value}
    sent |= {"role": "guest"} if field == "scope" else {}
    before = rows()
    answer = world.browsers["facilitator"].post(url(route, world.own), sent)
    assert answer.status_code == 422 and rows() == before
    assert FOREIGN not in answer.text


def names_of(model):
    return {name for field in model._meta.get_fields() for name in (field.name, getattr(field, "attname", field.name))}


EVERY_FIELD = {name for model in PLAIN for name in names_of(model)}
VALUES = ("1", "facilitator")


def asked(browser, route, world):
    """The names a form itself has, where it can be seen."""
    page = browser.get(url(route, world.own))
    return set(re.findall(r'name="([\w-]+)"', page.text)) if page.status_code == 200 else set()


@pytest.mark.parametrize("route", BODIES)
def test_t4_fields_that_were_not_asked_for_change_nothing(route, world):
    browser = world.browsers["author" if route in AUTHORS else "facilitator"]
    own, after = fields(route, world), []
    more = EVERY_FIELD - set(own) - asked(browser, route, world) - KNOWN.get(route, set())
    for extra in ({}, *(dict.fromkeys(more, value) for value in VALUES)):
        cache.clear()
        with undone():
            answer = browser.post(url(route, world.own), fields(route, world) | extra)
            after.append((answer.status_code, rows()))
    assert after[1:] == after[:1] * len(VALUES)
    assert len(more) > 80


AUTHORS = {"discussion:editing"}
KNOWN = {"people:theme": {"name"}, "boards:card_move": {"position", "before"}}
KNOWN |= dict.fromkeys(["discussion:messages", "discussion:comments"], {"quote", "capacity"})
KNOWN["documents:labels"] = {"labels"}
KNOWN["documents:pieces"] = {"folder"}
KNOWN["boards:changes"] = {"column", "person", "organisation", "label", "due_on", "archive"}
