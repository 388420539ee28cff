"""T22: a body is refused while it still arrives, whatever its head said of it; nothing is kept of it."""

import hashlib
from contextlib import closing

import pytest

from tests.live.raw import connected, head, raw
from tests.watching.visitor import SECRET, eventually, growth, largest_file, seconds_of_work

pytestmark = pytest.mark.once

MIB = 1024 * 1024
PATH = "/account/login/"
CHUNKED = head("POST", PATH, "Transfer-Encoding: chunked")
CHUNK = b"100000\r\n" + b"x" * MIB + b"\r\n"


@pytest.fixture
def pid(served):
    return served.web[0].popen.pid


def test_t22_a_body_that_says_it_is_too_large_is_refused_before_it_is_sent(served):
    assert raw(served.urls[0], head("POST", PATH, f"Content-Length: {1024 * MIB}")).startswith("HTTP/1.1 413")


def test_t22_a_gib_in_chunks_is_refused_on_the_way_and_costs_neither_memory_nor_disk(served, pid):
    files, sent = [0], 0

    def chunks():
        nonlocal sent
        for sent in range(1024):
            files.append(largest_file(pid))
            yield CHUNK

    with growth(pid) as grown:
        answer = raw(served.urls[0], CHUNKED, then=chunks())
        assert answer.startswith("HTTP/1.1 413")
        assert grown() < 30 * MIB
    assert max(files) <= 64 * MIB
    assert sent < 200


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 131_072, 8 * MIB + 1])
def test_a_body_arrives_whole_in_whatever_pieces(served, size):
    body = bytes(range(256)) * (size // 256) + b"x" * (size % 256)
    answer = raw(served.urls[0], head("POST", "/digest/", f"Content-Length: {size}"), body)
    assert answer.endswith(hashlib.sha256(body).hexdigest())


def test_a_client_that_leaves_while_it_sends_leaves_nothing_behind(served, visit):
    for _ in range(5):
        with closing(connected(served.urls[0])) as line:
            line.sendall(head("POST", "/digest/", f"Content-Length: {8 * MIB}") + b"x" * MIB)
    eventually(lambda: "coalition_requests_busy 0.0" in visit().get("/metrics").text)
    assert visit().post("/digest/").status == 200


LENGTHS = {
    "understated": ["Content-Length: 5"],
    "absent": [],
    "negative": ["Content-Length: -5"],
    "doubled": ["Content-Length: 5", "Content-Length: 6"],
    "both": ["Content-Length: 5", "Transfer-Encoding: chunked"],
}


@pytest.mark.parametrize("name", LENGTHS)
def test_t22_what_comes_after_the_length_that_was_said_is_nobodys_request(served, pid, name):
    smuggled = b"GET /today/ HTTP/1.1\r\nHost: localhost\r\n\r\n"
    with growth(pid) as grown:
        answer = raw(served.urls[0], head("POST", PATH, *LENGTHS[name]), b"y" * 5 + smuggled, *[b"x" * MIB] * 80, deaf=True)
        assert grown() < 30 * MIB
    assert answer.count("HTTP/1.1") <= 1 and "/today/" not in answer


def multipart(*parts):
    body = b"".join(b"--b\r\n" + part + b"\r\n" for part in parts) + b"--b--\r\n"
    more = ["Content-Type: multipart/form-data; boundary=b", f"Content-Length: {len(body)}"]
    return head("POST", PATH, *more, f"Cookie: csrf={SECRET}", f"X-CSRFToken: {SECRET}") + body


def field(name, value=b"x", more=b""):
    return b'Content-Disposition: form-data; name="%s"%s\r\n\r\n%s' % (name, more, value)


def blank(size):
    return field(b"f", b" " * size, b'; filename="f"\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64')


BOMBS = {
    "blanks to decode": multipart(blank(16 * MIB)),
    "many fields": multipart(*[field(b"a%d" % number) for number in range(20_000)]),
    "many files": multipart(*[field(b"a%d" % number, more=b'; filename="f"') for number in range(20_000)]),
    "long names": multipart(field(b"a" * 8 * MIB)),
    "no end": multipart(field(b"a", b"\r\n--" * MIB)),
}


@pytest.mark.parametrize("name", BOMBS)
def test_t22_a_form_made_to_be_laborious_costs_little(served, pid, name):
    before = seconds_of_work(pid)
    with growth(pid) as grown:
        answer = raw(served.urls[0], BOMBS[name])
        assert grown() < 30 * MIB
    assert answer[:12] in ("HTTP/1.1 400", "HTTP/1.1 422", "HTTP/1.1 413")
    assert seconds_of_work(pid) - before < 10
