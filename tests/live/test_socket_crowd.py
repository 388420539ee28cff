"""T34: one person, one address opens thousands: twenty of a person stay, two thousand of an address; the others hear 4429."""

import json
import uuid
from collections import Counter

import pytest

from coalitions.live.register import ADDRESS, PERSON
from tests.live.bare import Bare, ends, frame
from tests.live.crowd import people
from tests.live.nonsense import HELLO
from tests.live.pipe import Hall
from tests.live.reader import Reader
from tests.watching.visitor import growth

MANY, WARM, WAVE = 10_000, 3_000, 200  # opened, of them before the memory is looked at, at once


def hello(tab):
    return frame(json.dumps(HELLO | {"tab": tab}))


@pytest.fixture
def one(open_database):
    return people(1, f"t34{uuid.uuid4().hex[:6]}")[0]


def greeted(server, actor, tab):
    socket = Bare(server, actor.cookie).opened()
    socket.send(hello(tab))
    assert json.loads(socket.texts()[0])["t"] == "hb"
    return socket


def refused(url, actor, many):
    """The codes of so many that are opened."""
    codes = Counter()
    for _ in range(many // WAVE):
        codes.update(ends([socket.opened() for socket in [Bare(url, actor.cookie) for _ in range(WAVE)]]))
    return codes


def test_t34_of_ten_thousand_sockets_of_one_person_twenty_stay(running, live, one):
    url, page = running.urls[0], Reader(running.urls[0], live.joar)
    page.watch(live.space)
    assert page.connect()
    kept = [greeted(url, one, f"t{number}") for number in range(PERSON)]
    assert refused(url, one, WARM) == {4429: WARM}
    with growth(running.web[0].popen.pid) as grown:
        assert refused(url, one, MANY - WARM) == {4429: MANY - WARM}
        assert grown() < 20 * 2**20
    live.space.describe(name="Efteråt", by=live.ingegerd)
    assert page.until(lambda: page.last(live.space) == live.space.head.head)
    assert not any(socket.heard() and socket.look() for socket in kept)
    for socket in kept:
        socket.line.close()
    page.hang_up()


def test_t34_the_same_tab_replaces_itself(server, one):
    first, second = greeted(server, one, "x"), greeted(server, one, "x")
    assert first.ended() == 4409
    assert not second.heard()
    second.line.close()


def test_t34_another_person_with_the_same_tab_replaces_nobody(server, one, live):
    first, second = greeted(server, one, "x"), greeted(server, people(1, f"t34{uuid.uuid4().hex[:6]}")[0], "x")
    assert not first.heard()
    first.line.close(), second.line.close()


async def test_t34_an_address_has_two_thousand_and_makes_room_again(live):
    async with Hall() as hall:
        hall.hub.register.addresses["127.0.0.1"] = ADDRESS - 1  # the address of every page here
        last = await hall.page(live.joar, live.space)
        assert (await hall.page(live.tuva, live.space)).code == 4429
        assert last.code is None
        await last.hang_up()
        assert (await hall.page(live.elham, live.space)).code is None
