"""T39: an upgrade request that carries more than it may is refused, and so is a message without end."""

import pytest
from websockets.exceptions import ConnectionClosed

from tests.live.raw import raw
from tests.live.reader import dial, sign_in
from tests.watching.visitor import growth

MIB = 1024 * 1024
SMUGGLED = {
    "bare return": b"X-A: a\rCookie: sid=stolen\r\n",
    "bare newline": b"X-A: a\nCookie: sid=stolen\r\n",
    "null": b"X-A: a\x00b\r\n",
    "space in a name": b"X A: 1\r\n",
    "control in a name": b"X\x0bA: 1\r\n",
    "no name": b": 1\r\n",
    "protocol not ASCII": "Sec-WebSocket-Protocol: å\r\n".encode(),
    "two hosts": b"Host: evil.example\r\n",
    "5,000 headers": b"".join(b"X-%d: a\r\n" % number for number in range(5000)),
    "a long header": b"X-A: " + b"a" * MIB + b"\r\n",
}


def upgrade(url, more=b""):
    lines = ["GET /live/ HTTP/1.1", "Host: localhost", "Connection: Upgrade", "Upgrade: websocket", f"Origin: {url}"]
    lines += ["Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="]
    return "\r\n".join(lines).encode() + b"\r\n" + more + b"\r\n"


def test_an_honest_upgrade_is_taken(served):
    assert raw(served.urls[0], upgrade(served.urls[0])).startswith("HTTP/1.1 101")


@pytest.mark.parametrize("name", SMUGGLED)
def test_t39_an_upgrade_with_smuggled_headers_is_refused(served, name):
    answer = raw(served.urls[0], upgrade(served.urls[0], SMUGGLED[name]))
    assert answer.startswith("HTTP/1.1 400") or (name == "a long header" and not answer)
    assert "codec" not in answer


@pytest.mark.parametrize("name", [b"Daphne-Root-Path: /evil", b"X-Forwarded-For: 6.6.6.6", b"X_Forwarded_Proto: https"])
def test_t39_what_only_a_proxy_may_say_changes_nothing(served, name):
    assert raw(served.urls[0], upgrade(served.urls[0], name + b"\r\n")).startswith("HTTP/1.1 101")


def test_t39_a_body_behind_an_upgrade_is_not_read_as_frames(served):
    smuggled = b"\x81\x02{}"
    answer = raw(served.urls[0], upgrade(served.urls[0], b"Content-Length: 4\r\n") + smuggled)
    assert answer.startswith("HTTP/1.1 101") and answer.partition("\r\n\r\n")[2][2:4].encode("latin1") == (4401).to_bytes(2)


def pieces():
    for _ in range(1024):
        yield "x" * MIB


def test_t39_a_message_without_end_is_cut_off(served, live):
    socket = dial(served.urls[0], sign_in(live.joar), max_size=None)
    with growth(served.web[0].popen.pid) as grown, pytest.raises(ConnectionClosed):
        socket.send(pieces())
    assert grown() < 30 * MIB
    assert socket.close_code == 1009


@pytest.mark.parametrize("size", [16 * 1024 + 1, 256 * 1024, 300 * 1024])
def test_t39_a_message_that_is_too_long_is_1009(served, live, size):
    socket = dial(served.urls[0], sign_in(live.joar))
    socket.send("x" * size)
    with pytest.raises(ConnectionClosed):
        while True:
            socket.recv(timeout=5)
    assert socket.close_code == 1009
