"""T23, T8: the same headers on every answer there is, whoever makes it: Django, the wrapper before it, or the server."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from coalitions.live.room import NO_ROOM_WORDS
from tests.live.raw import get, head, raw
from tests.watching.asking import Behind, ask
from tests.watching.complete import wrong
from workspace import headers
from workspace.edge import Edge

SID, CSRF = f"Cookie: {settings.SESSION_COOKIE_NAME}=nosuchsession", "Content-Type: application/csp-report"
ANSWERS = {
    "page": (200, get("/account/login/")),
    "page asked for its head": (200, head("HEAD", "/account/login/")),
    "page with a dead session": (200, get("/account/login/", SID)),
    "redirect to the sign-in": (302, get("/today/")),
    "redirect to the slash": (301, get("/today")),
    "no such page": (404, get("/nothing/")),
    "no such page, its address not UTF-8": (404, get("/%ff%fe/")),
    "form without token": (403, head("POST", "/account/login/", "Content-Length: 0")),
    "verb that is not known": (405, head("PATCH", "/csp/")),
    "broken": (500, get("/faulty/")),
    "API, not signed in": (401, get("/api/v1/spaces/1/log?after=0")),
    "report": (204, head("POST", "/csp/", CSRF, "Content-Length: 2") + b"{}"),
    "report of another kind": (415, head("POST", "/csp/", "Content-Length: 2") + b"{}"),
    "report that is too long": (413, head("POST", "/csp/", CSRF, "Content-Length: 20000") + b"x" * 20_000),
    "fields without end": (400, head("POST", "/account/login/", "Content-Type: multipart/form-data", "Content-Length: 1") + b"x"),
    "static file": (200, get("/static/css/tokens.css")),
    "static file that is known": (304, get("/static/css/tokens.css", "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT")),
    "static file that is not there": (404, get("/static/css/nothing.css")),
    "alive": (200, get("/livez")),
    "ready": (200, get("/readyz")),
    "health": (200, get("/healthz")),
    "health for others": (401, get("/healthz", "X-Forwarded-For: 6.6.6.6")),
    "metrics": (200, get("/metrics")),
    "unknown host": (400, get("/account/login/", host="evil.example")),
    "two hosts": (400, get("/account/login/", "Host: evil.example")),
    "no request at all": (400, b"\x16\x03\x01 hello\r\n\r\n"),
    "length that is no number": (400, head("POST", "/account/login/", "Content-Length: many")),
    "head without end": (400, get("/", *(f"X-{number}: {'x' * 90}" for number in range(300)))),
    "body that says it is too large": (413, head("POST", "/account/login/", f"Content-Length: {1 << 30}")),
    "socket of another site": (403, get("/live/", "Upgrade: websocket", "Origin: https://evil.example")),
    "socket elsewhere": (403, get("/other/", "Upgrade: websocket", "Origin: https://evil.example")),
}
SOCKET = b"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"


def answered(text):
    """(status, headers) of bytes that came; of headers said twice the last."""
    line, _, rest = text.partition("\r\n\r\n")[0].partition("\r\n")
    return int(line.split()[1]), dict(one.split(": ", 1) for one in rest.split("\r\n") if one)


@pytest.mark.parametrize("name", ANSWERS)
def test_t23_t8_every_kind_of_answer_has_the_headers(served, name):
    status, sent = ANSWERS[name]
    if b"Upgrade" in sent:
        sent = sent.replace(b"Connection: close\r\n", b"")[:-2] + SOCKET
    found, given = answered(raw(served.urls[0], sent))
    assert (found, wrong(given)) == (status, {})


def test_t23_t8_a_body_cut_off_on_its_way_is_answered_with_the_headers(served):
    chunked = head("POST", "/account/login/", "Transfer-Encoding: chunked")
    chunks = (b"100000\r\n" + b"x" * (1 << 20) + b"\r\n" for _ in range(200))
    status, given = answered(raw(served.urls[0], chunked, then=chunks))
    assert (status, wrong(given)) == (413, {})


def test_t23_t8_pages_of_a_person_have_them_and_are_kept_by_nobody(visit, live):
    tuva = visit(live.tuva)
    for path in ("/today/", f"/spaces/{live.space.pk}/members/", "/nothing/", f"/api/v1/spaces/{live.space.pk}/log?after=0"):
        answer = tuva.get(path)
        assert (path, wrong(dict(answer.headers))) == (path, {})
        assert "Cookie" in answer.headers["Vary"] and "no-store" in answer.headers["Cache-Control"]


async def test_t23_t8_who_is_turned_away_at_the_door_gets_them(monkeypatch):
    monkeypatch.setattr("workspace.edge.PATIENCE", 0.01)
    edge = Edge(Behind(), Behind(), most=1)
    await edge.turns.acquire()
    answer = await ask("/today/", edge=edge)
    assert (answer.status, wrong(plain(answer.headers))) == (503, {})


async def test_t23_what_is_said_already_is_not_said_twice():
    sent = [(b"Content-Type", b"text/html"), (b"Content-Security-Policy", b"sandbox"), (b"cache-control", b"public")]
    names = [name.lower() for name, _ in headers.complete(sent)]
    assert len(names) == len(set(names)) and headers.complete(sent)[:3] == sent


def test_t23_an_answer_before_there_is_a_request_has_them():
    status, given = answered(headers.raw(503, NO_ROOM_WORDS, Retry_After=30).decode())
    assert (status, given["Retry-After"], wrong(given)) == (503, "30", {})


def plain(pairs):
    return {name.decode(): value.decode() for name, value in pairs.items()}


IN_PRODUCTION = """
import django, json; django.setup()
from django.core.management import call_command; call_command("migrate", verbosity=0)
from django.contrib.auth import get_user_model
from django.test import Client
user = get_user_model().objects.register("tuva@x.example", "Tuva", password="tre små getter")
user.emailaddress_set.update(verified=True); client = Client(headers={"host": "workspace.example"})
client.post("/account/login/", {"login": user.email, "password": "tre små getter"}, secure=True)
plain = client.get("/today/")
login = Client(headers={"host": "workspace.example"}).get("/account/login/", secure=True)
cookies = {name: sorted(k for k, v in one.items() if v) + [one["samesite"], one["path"]]
    for name, one in (client.cookies | login.cookies).items()}
print(json.dumps([dict(login.headers), dict(plain.headers), plain.status_code, cookies]))
"""


@pytest.fixture(scope="module")
def production(tmp_path_factory):
    env = {"BASE_URL": "https://workspace.example", "DATA_DIR": str(tmp_path_factory.mktemp("production")), "REDIS_URL": ""}
    env |= {"DATABASE_URL": "sqlite://:memory:", "PROXY_COUNT": "0", "DJANGO_SETTINGS_MODULE": "workspace.settings"}
    command = [sys.executable, "-c", IN_PRODUCTION]
    done = subprocess.run(command, env=os.environ | env, cwd=Path(headers.__file__).parents[1], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_t23_over_https_it_is_said_that_there_is_no_other_way(production):
    page, redirect, status, _cookies = production
    assert page["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
    assert (status, redirect["Location"]) == (301, "https://workspace.example/today/")
    assert "connect-src 'self' wss://workspace.example;" in page["Content-Security-Policy"]


def test_cookies_are_three_and_the_secret_ones_stay_with_this_host(production):
    secret = ["httponly", "path", "samesite", "secure"]
    _page, _redirect, _status, cookies = production
    kinds = {name: [one for one in kind if one not in ("expires", "max-age")] for name, kind in cookies.items()}
    assert kinds == {name: [*secret, "Lax", "/"] for name in ("__Host-sid", "__Host-csrf")}
