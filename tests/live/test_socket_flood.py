"""T30: a client that sends without end is ended by 4429, costs the process little, and is noticed by nobody else."""

import json
import uuid
from contextlib import contextmanager

import pytest
from django.conf import settings
from django.db import connection, transaction

from tests.live.bare import BINARY, PING, TEXT, Bare, frame
from tests.live.crowd import people
from tests.live.nonsense import HELLO
from tests.live.pipe import Hall, act
from tests.live.reader import Reader
from tests.watching.visitor import growth

MANY, MIB = 100_000, 2**20
ACK = frame(json.dumps({"t": "ack", "space": 7, "to": 1}))
FLOODS = {
    "of the protocol": ACK,
    "of pings": frame(b"p" * 125, PING),
    "of nothing in pieces": bytes([0, 0x80]) + bytes(4),  # a continuation, not the last one
}
FIRST = {"of nothing in pieces": bytes([TEXT, 0x80]) + bytes(4)}


@pytest.fixture
def client(running, open_database):
    """A socket of somebody who belongs nowhere, after hello."""
    actor = people(1, f"t30{uuid.uuid4().hex[:6]}")[0]
    socket = Bare(running.urls[0], actor.cookie).opened()
    socket.send(frame(json.dumps(HELLO)))
    assert json.loads(socket.texts()[0])["t"] == "hb"
    return socket


@pytest.fixture
def page(running, live):
    page = Reader(running.urls[0], live.joar)
    page.watch(live.space)
    assert page.connect()
    yield page
    page.hang_up()


def pour(socket, one, many):
    """Sends as fast as it is taken, until the server has enough."""
    for _ in range(many // 1000):
        if not socket.send(one * 1000) or (socket.heard() and socket.look()):
            break


@contextmanager
def little_grown(running):
    with growth(running.web[0].popen.pid) as grown:
        yield
        assert grown() < 20 * MIB


def hears(page, live, name):
    live.space.describe(name=name, by=live.ingegerd)
    return page.until(lambda: page.last(live.space) == live.space.head.head)


@pytest.mark.parametrize("kind", FLOODS)
def test_t30_a_flood_is_ended_costs_little_and_the_others_go_on(running, client, page, live, kind):
    with little_grown(running):
        client.send(FIRST.get(kind, b""))
        pour(client, FLOODS[kind], MANY)
        assert hears(page, live, "Mitt i")
        assert client.ended() == (1009 if kind in FIRST else 4429)
    assert page.code is None


def test_t30_who_asks_and_never_reads_is_ended_before_the_answers_fill_the_memory(running, client):
    with little_grown(running):
        for _ in range(MANY // 1000):
            if not client.send(FLOODS["of pings"] * 1000):
                break
    assert client.ended() == 4429


def test_t30_twenty_at_once_and_ten_a_second_are_taken(client):
    client.send(ACK * 15)  # hello was one; the beginning may have been slow, so no more than that is sure
    client.send(frame(json.dumps({"t": "sub", "space": 2**53 - 1, "mode": "head"})))
    assert json.loads(client.texts()[0])["t"] == "gone"


async def test_t30_a_page_that_keeps_up_with_a_busy_space_is_no_flood(live):
    async with Hall() as hall:
        page = await hall.page(live.joar, live.space)
        await act(lambda: [live.space.describe(name=f"Rum {number}", by=live.ingegerd) for number in range(60)])
        await page.until(lambda: len(page.seqs) == 60)
        for row in page.seqs:
            page.say({"t": "ack", "space": live.space.pk, "to": row})
        await act(live.space.describe, name="Sist", by=live.ingegerd)
        await page.until(lambda: len(page.seqs) == 61)
        for _ in range(60):
            page.say({"t": "ack", "space": live.space.pk, "to": page.seqs[-1]})
        await page.until(lambda: page.code == 4429)


@pytest.mark.skipif(settings.EMBEDDED, reason="nothing makes a reader of SQLite wait")
def test_t30_what_comes_while_the_database_is_slow_is_bounded_too(running, live):
    cookie = people(1, f"t30{uuid.uuid4().hex[:6]}")[0].cookie
    with little_grown(running), transaction.atomic():
        connection.cursor().execute("LOCK TABLE django_session IN ACCESS EXCLUSIVE MODE")
        socket = Bare(running.urls[0], cookie).opened()
        pour(socket, frame(b"x" * 16_000, BINARY), 10_000)
        assert socket.ended() == 4429


async def test_t30_spaces_that_a_client_made_up_are_not_kept(live):
    async with Hall() as hall:
        page = await hall.page(live.joar, live.space)
        for space in range(10**9, 10**9 + 15):
            page.say({"t": "sub", "space": space, "mode": "head"})
        await page.until(lambda: len(page.of("gone")) == 15)
        assert list(hall.hub.streams) == [live.space.pk]


async def test_t30_nobody_makes_the_process_deaf_to_the_house_log(live):
    async with Hall() as hall:
        page = await hall.page(live.joar, live.space)
        page.say({"t": "sub", "space": 0, "mode": "head"})
        await page.until(lambda: page.code == 4400)
        assert 0 not in hall.hub.streams
