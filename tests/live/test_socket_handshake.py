"""T26, T27: who is let in: a foreign page is refused before accept, a person without a session after it, with the reason."""

import json
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from channels.testing import WebsocketCommunicator
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils.timezone import now

from tests.live.bare import Bare, frame
from tests.live.nonsense import HELLO
from tests.live.pipe import Hall, act
from tests.live.raw import raw
from tests.live.reader import sign_in
from workspace.drills.deaf import handshake

pytestmark = pytest.mark.once

ORIGINS = {
    "of somebody else": "https://evil.example",
    "null": "null",
    "none": None,
    "another port": "http://localhost:1",
    "no port": "http://localhost",
    "another scheme": "https://localhost:{port}",
    "ours as the beginning": "http://localhost.evil.example:{port}",
    "ours as the user": "http://localhost:{port}@evil.example",
    "another name of this machine": "http://127.0.0.1:{port}",
    "with a path": "http://localhost:{port}/",
}


@pytest.mark.parametrize("name", ORIGINS)
def test_t26_a_foreign_origin_is_403_before_accept(server, live, name):
    where, origin = urlsplit(server), ORIGINS[name]
    line = f"Origin: {origin.format(port=where.port)}\r\n" if origin else ""
    request = handshake(where.netloc, "ours", f"{settings.SESSION_COOKIE_NAME}={sign_in(live.joar)}")
    assert raw(server, request.replace(b"Origin: ours\r\n", line.encode())).startswith("HTTP/1.1 403")


@pytest.mark.parametrize("before", [True, False])
def test_t26_ours_beside_a_foreign_one_is_foreign(server, live, before):
    ours, both = f"Origin: {server}\r\n", [f"Origin: {server}\r\n", "Origin: https://evil.example\r\n"]
    request = handshake(urlsplit(server).netloc, server, f"{settings.SESSION_COOKIE_NAME}={sign_in(live.joar)}")
    twice = request.replace(ours.encode(), "".join(both if before else both[::-1]).encode())
    assert raw(server, twice)[:12] in ("HTTP/1.1 400", "HTTP/1.1 403")


def expired(live):
    key = sign_in(live.joar)
    Session.objects.filter(session_key=key).update(expire_date=now() - timedelta(seconds=1))
    return key


def signed_out(live):
    key = sign_in(live.joar)
    live.joar.sign_out(key, by=live.joar)
    return key


def everywhere(live):
    """Also where the session itself could not be found and deleted: it carries the epoch of before."""
    key = sign_in(live.joar)
    live.joar.usersession_set.all().delete()
    live.joar.sign_out_everywhere(by=live.joar)
    return key


def closed(live):
    key = sign_in(live.joar)
    type(live.joar).objects.filter(pk=live.joar.pk).update(is_active=False)
    return key


def another_password(live):
    key = sign_in(live.joar)
    live.joar.set_password("en annan, lång nog")
    live.joar.save()
    return key


def half_way(live):
    """A code was asked for and not entered."""
    client = Client()
    client.post("/account/login/code/", {"email": live.joar.email})
    return client.cookies[settings.SESSION_COOKIE_NAME].value


SESSIONS = {
    "none": lambda live: "",
    "unknown": lambda live: "nosuchsession",
    "of another kind": lambda live: '"\\073',
    "expired": expired,
    "signed out": signed_out,
    "signed out everywhere": everywhere,
    "of a closed account": closed,
    "of an earlier password": another_password,
    "half way in": half_way,
}


@pytest.mark.parametrize("name", SESSIONS)
def test_t27_without_a_session_the_server_accepts_and_says_4401(server, live, name):
    socket = Bare(server, f"{settings.SESSION_COOKIE_NAME}={SESSIONS[name](live)}").opened()
    assert (socket.ended(), socket.answer) == (4401, b"")


@pytest.mark.parametrize("name", SESSIONS)
async def test_t27_without_a_session_the_door_accepts_and_says_4401(live, name):
    async with Hall() as hall:
        cookie = f"{settings.SESSION_COOKIE_NAME}={await act(SESSIONS[name], live)}"
        headers = [(b"origin", settings.BASE_URL.encode()), (b"cookie", cookie.encode())]
        line = WebsocketCommunicator(hall.door, "/live/", headers, ["coalition.v1"])
        assert await line.connect() == (True, "coalition.v1")
        assert await line.receive_output() == {"type": "websocket.close", "code": 4401}


def test_t27_a_session_that_is_one_is_let_in(server, live):
    socket = Bare(server, f"{settings.SESSION_COOKIE_NAME}={sign_in(live.joar)}").opened()
    socket.send(frame(json.dumps(HELLO)))
    assert json.loads(socket.texts()[0])["t"] == "hb"
    socket.line.close()
