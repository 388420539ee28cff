"""What comes up the socket: generated nonsense ends with 4400 or 1009, never with 1011 or a traceback; limits hold."""

import json
import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as some
from websockets.exceptions import ConnectionClosed

from coalitions.live.frames import Bad, Frame, parse
from tests.live.reader import dial, sign_in

HELLO = {"t": "hello", "v": 1, "tab": "x", "spaces": {}}
JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=8),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
NAMES = some.sampled_from(["t", "v", "tab", "spaces", "space", "log", "after", "mode", "to", "on"])
TYPES = some.sampled_from(["hello", "sub", "unsub", "ack", "typing", "ev", "__class__", ""])


@given(some.dictionaries(NAMES, JSON), TYPES)
@examples(max_examples=500, deadline=None)
def test_t29_a_generated_frame_is_understood_or_refused(fields, kind):
    with suppress(Bad):
        assert parse(json.dumps(fields | {"t": kind}))["t"] == kind


@given(some.text(max_size=60))
@examples(max_examples=300, deadline=None)
def test_t29_a_generated_text_is_refused(text):
    with pytest.raises(Bad):
        parse(text)


WRONG = [
    '{"t":"ack","space":7,"to":9223372036854775808}',
    '{"t":"ack","space":7,"to":NaN}',
    '{"t":"ack","space":7,"to":true}',
    '{"t":"ack","space":7,"to":-1}',
    '{"t":"ack","space":7,"to":' + "9" * 5000 + "}",
    '{"t":"typing","space":7,"on":"<b>"}',
    '{"t":"hello","v":1,"tab":"x","spaces":{"07":{"mode":"head"}}}',
    '{"t":"hello","v":1,"tab":"x","spaces":' + json.dumps({str(n): {"mode": "head"} for n in range(1, 52)}) + "}",
    "[" * 10_000,
    "",
    "null",
]


@pytest.mark.parametrize("text", WRONG, ids=range(len(WRONG)))
def test_t29_wrong_types_and_numbers_are_refused(text):
    with pytest.raises(Bad):
        parse(text)


@pytest.mark.parametrize("size", [0, 100, 200, 70_000])
def test_a_finished_frame_is_what_the_standard_says(size):
    frame = Frame({"t": "x" * size})
    assert (frame.wire[0], frame.text) == (0x81, json.dumps({"t": "x" * size}, separators=(",", ":")))
    assert len(frame) == len(frame.text) + (2 if size <= 100 else 4 if size == 200 else 10)


@pytest.fixture
def session(live):
    return sign_in(live.joar)


def code(socket, *messages):
    """Sends all, and gives the code it is closed with."""
    try:
        for message in messages:
            socket.send(message)
        while True:
            socket.recv(timeout=10)
    except ConnectionClosed as error:
        return error.rcvd and error.rcvd.code


RAW = [
    ("{", 4400),
    (b"\x00\xff", 4400),
    (json.dumps({"t": "sub", "space": 7, "mode": "head"}), 4400),
    (json.dumps(HELLO | {"tab": "x" * 17_000}), 1009),
    ("å" * 9_000, 1009),
    ("x" * 300_000, 1009),
]


@pytest.mark.parametrize(("message", "expected"), RAW, ids=range(len(RAW)))
def test_t29_the_server_says_why_it_ends_a_socket(server, session, message, expected):
    assert code(dial(server, session), message) == expected


def test_t29_text_that_is_not_utf_8_is_a_bad_frame(server, session):
    socket = dial(server, session)
    socket.send(b"\xff\xfe", text=True)
    assert code(socket) == 4400


def test_t29_a_second_hello_is_a_bad_frame(server, session):
    assert code(dial(server, session), json.dumps(HELLO), json.dumps(HELLO)) == 4400


def test_another_version_is_told_to_reload(server, session):
    socket = dial(server, session)
    socket.send(json.dumps(HELLO | {"v": 2, "spaces": {"7": {"mode": "head"}}}))
    assert json.loads(socket.recv(timeout=10)) == {"t": "reset", "space": 7, "why": "version", "at": 0}
    socket.close()


def test_who_says_nothing_is_ended_after_five_seconds(server, session):
    start = time.monotonic()
    assert code(dial(server, session)) == 4400
    assert 4 < time.monotonic() - start < 9
