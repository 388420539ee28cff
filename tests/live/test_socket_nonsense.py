"""T29: ten thousand generated frames against a real server: each ends its socket by our code, or nothing happens."""

import json
import uuid

import pytest

from tests.live.bare import Bare, ends, frame
from tests.live.crowd import people
from tests.live.nonsense import HELLO, Nonsense
from tests.watching.visitor import growth

pytestmark = pytest.mark.once

MANY, WAVE = 10_000, 100  # frames in all; sockets at a time
EACH = 20  # sockets of one person
BAD = ("Traceback", '"level": "error"', '"level": "critical"', '"code": 1011')


def train(nonsense):
    """(bytes, frames, code): one that ends the socket, some before it that do not, and some behind it that nobody reads."""
    before = [nonsense.harmless() for _ in range(nonsense.chance.randrange(4))]
    code, ending = None, b""
    while code is None:
        before += [ending] if ending else []
        ending, code = nonsense.next()
    behind = [nonsense.next()[0] for _ in range(nonsense.chance.randrange(1, 5))]
    return b"".join([*before, ending, *behind]), len(before) + 1 + len(behind), code


def trains(seed, many):
    nonsense, sent = Nonsense(seed), 0
    while sent < many:
        sent += (made := train(nonsense))[1]
        yield made


def wrong(url, trains, actors):
    """Of these trains, each on a socket of its own, those that ended otherwise than they must."""
    found, hello = [], frame(json.dumps(HELLO))
    for start in range(0, len(trains), WAVE):
        wave = trains[start : start + WAVE]
        sockets = [Bare(url, actors[(start + number) // EACH].cookie) for number in range(len(wave))]
        for socket, (sent, _, _) in zip([socket.opened() for socket in sockets], wave, strict=True):
            socket.send(hello + sent)
        found += [(code, end, sent[:90]) for (sent, _, code), end in zip(wave, ends(sockets), strict=True) if end != code]
    return found


def test_t29_ten_thousand_generated_frames_end_by_our_codes_or_are_ignored(running, open_database):
    made, process = list(trains(29, MANY)), running.web[0]
    actors = people(len(made) // EACH + 10, f"t29{uuid.uuid4().hex[:6]}")
    assert wrong(running.urls[0], list(trains(1, 400)), actors[-9:]) == []  # everything is loaded
    said = process.log.stat().st_size
    with growth(process.popen.pid) as grown:
        assert wrong(running.urls[0], made, actors) == []
        assert grown() < 20 * 2**20
    log = process.log.read_bytes()[said:].decode()
    assert [line for line in log.splitlines() if any(mark in line for mark in BAD)] == []
