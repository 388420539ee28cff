"""The hub from inside: what is drawn once, what is forgotten, what the layer carries, who is too slow."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from channels.layers import get_channel_layer

from coalitions.live.counts import counts
from coalitions.live.log import verb
from coalitions.live.models import Head
from coalitions.live.news import KINDS, Kind, Place, element_id
from coalitions.live.rounds import STALLED
from coalitions.live.telling import group
from tests.live.pipe import Hall, act


@pytest.fixture
async def hall(live):
    async with Hall() as hall:
        yield hall


@verb
def describe(live, times=1):
    for number in range(times):
        live.space.describe(name=f"Rum {number}", by=live.ingegerd)
    return Head.objects.of(live.space.pk).head + times


@pytest.fixture
def drawn(monkeypatch):
    """Makes space.described a kind that is drawn, and counts how often."""
    times = []

    class Counted(Place):
        def op(self, seq):
            times.append(seq)
            return super().op(seq)

    def draw(space):
        return Counted(element_id(space), "somewhere", "spaces/_tabs.html", {"space": space}, space.version)

    monkeypatch.setitem(KINDS, "space.described", Kind(draw))
    return times


async def test_each_row_is_drawn_once_per_language_whoever_listens(live, hall, drawn):
    await act(type(live.mirja).objects.filter(pk=live.mirja.pk).update, language="en")
    pages = [await hall.page(user, live.space) for user in (live.joar, live.elham, live.tuva, live.mirja)]
    head = await act(describe, live)
    for page in pages:
        await page.until(lambda page=page: page.seqs == [head])
    assert len(drawn) == 2


async def test_a_row_that_cannot_be_drawn_goes_out_torn(live, hall, monkeypatch):
    monkeypatch.setitem(KINDS, "space.described", Kind(lambda space: 1 / 0))
    before, page = counts.torn_rows, await hall.page(live.joar, live.space)
    await act(describe, live)
    await page.until(lambda: page.seqs)
    assert page.of("ev")[0]["rows"][0]["torn"] is True
    assert counts.torn_rows > before


async def test_what_was_erased_is_drawn_again_for_those_who_come_later(live, hall, drawn, monkeypatch):
    start = await act(lambda: live.space.head)
    page = await hall.page(live.joar, live.space)
    await act(describe, live)
    await page.until(lambda: page.seqs)
    monkeypatch.setitem(KINDS, "space.archived", Kind(lambda space: None, erases=True))
    await act(live.space.archive, by=live.ingegerd)
    await page.until(lambda: len(page.seqs) == 2)
    times = len(drawn)
    late = await hall.at(live.elham, {live.space.pk: (start.log_id, start.head)})
    await late.until(lambda: late.seqs == page.seqs)
    assert len(drawn) == times + 1


async def test_t35_who_acknowledges_nothing_for_half_a_minute_is_ended(live, hall):
    page = await hall.page(live.joar, live.space)
    await act(describe, live, 70)
    await page.until(lambda: len(page.seqs) >= 64)
    socket = next(iter(hall.hub.register.sockets))
    subscription = socket.subscriptions[live.space.pk]
    await asyncio.sleep(0.2)
    assert subscription.phase == "PAUSED"
    subscription.since -= STALLED
    await page.until(lambda: page.code == 4408)


async def test_late_pages_share_what_was_read_before_the_ring(live, hall):
    start = await act(lambda: live.space.head)
    head = await act(describe, live, 40)
    first = await hall.page(live.joar, live.space)
    pages = [
        await hall.at(live.elham, {live.space.pk: (start.log_id, after)}, tab=f"t{after}") for after in (start.head, head - 3)
    ]
    await act(describe, live)
    for page in pages:
        await page.until(lambda page=page: page.seqs[-1:] == [head + 1])
    assert pages[0].seqs == list(range(start.head + 1, head + 2))
    assert first.seqs == [head + 1]


async def test_a_reading_that_fails_is_made_up_for_by_the_next_look(live, hall):
    page = await hall.page(live.joar, live.space)
    stream = hall.hub.streams[live.space.pk]
    hall.hub.threads.pool, pool = ThreadPoolExecutor(), hall.hub.threads.pool
    hall.hub.threads.pool.shutdown()
    head = await act(describe, live)
    await asyncio.sleep(0.3)
    hall.hub.threads.pool = pool
    assert (stream.head, page.seqs) == (head, [])
    await page.until(lambda: page.seqs == [head])


async def test_i12_the_layer_carries_ids_and_numbers_only(live, hall):
    layer = get_channel_layer()
    spy, dump = await layer.new_channel("spy"), []
    await layer.group_add(group(live.space.pk), spy)
    page, other = await hall.page(live.joar, live.space), await hall.page(live.tuva, live.space)
    head = await act(describe, live)
    other.say({"t": "typing", "space": live.space.pk, "on": "topic-5"})
    await page.until(lambda: page.of("eph") and page.seqs == [head] and page.of("eph")[-1]["kind"] == "typing")
    while not any(message["type"] == "typing" for message in dump):
        dump.append(await asyncio.wait_for(layer.receive(spy), 5))
    assert {"type": "poke", "space": live.space.pk, "seq": head} in dump
    assert all(is_plain(name, value) for message in dump for name, value in message.items())


def is_plain(name, value):
    return type(value) is int or (name, value) in {
        ("type", "poke"),
        ("type", "typing"),
        ("type", "here"),
        ("on", "topic-5"),
        ("on", ""),
    }


async def test_without_any_poke_the_poll_finds_the_row(live, hall, monkeypatch):
    before, page = counts.poll_repairs, await hall.page(live.joar, live.space)
    monkeypatch.setattr("coalitions.live.log.tell", lambda space_id, head: None)
    await act(describe, live)
    await page.until(lambda: page.seqs)
    assert counts.poll_repairs == before + 1


async def test_what_many_rows_say_of_one_element_is_said_once_with_the_last_number(live, hall, monkeypatch):
    both = [Place(id, "somewhere", "people/_quilt.html") for id in ("space-head", "row")]
    monkeypatch.setitem(KINDS, "space.described", Kind(lambda space: both[:1]))
    monkeypatch.setitem(KINDS, "question.asked", Kind(lambda question: both))
    page = await hall.page(live.joar, live.space)
    await act(ask_and_describe, live)
    await page.until(lambda: len(page.seqs) == 2)
    assert [(op["id"], op["seq"]) for op in page.of("ev")[0]["ops"]] == [("row", page.seqs[0]), ("space-head", page.seqs[1])]


@verb
def ask_and_describe(live):
    live.coalition.ask("Hur?", by=live.ingegerd)
    live.space.describe(name="Rum", by=live.ingegerd)
