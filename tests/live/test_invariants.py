"""The laws of delivery that no other file names, on the real hub and the real database."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from coalitions.live.log import verb
from coalitions.live.models import Head
from coalitions.live.news import KINDS, Kind, Place, element_id
from coalitions.spaces.models import Membership
from tests.live.pipe import Hall, act


@pytest.fixture
async def hall(live):
    async with Hall() as hall:
        yield hall


@verb
def describe(live, name="Rum", times=1):
    for number in range(times):
        live.space.describe(name=f"{name} {number}", by=live.ingegerd)
    return Head.objects.of(live.space.pk).head + times


@contextmanager
def unread(hub):
    """The hub's reading fails as long as this lasts."""
    pool, hub.threads.pool = hub.threads.pool, ThreadPoolExecutor()
    hub.threads.pool.shutdown()
    yield
    hub.threads.pool = pool


async def test_i6_an_earlier_row_does_not_tell_a_removed_person_what_was_written_after_the_end(live, hall, monkeypatch):
    monkeypatch.setitem(KINDS, "space.described", Kind(said))
    joar, elham = [await hall.page(user, live.space) for user in (live.joar, live.elham)]
    with unread(hall.hub):
        head = await act(describe, live, "Före")
        await act(remove, live, live.joar)
        await act(describe, live, "Efter")
    await elham.until(lambda: elham.seqs == [head, head + 1, head + 2])
    await joar.until(lambda: joar.code == 4403)
    assert "Efter" in str(elham.of("ev")) and joar.of("gone")
    assert "Efter" not in str(joar.out)


class Said(Place):
    """Its text is the template's name: nothing is rendered."""

    def op(self, seq):
        return {"op": "place", "id": self.id, "in": self.into, "seq": seq, "v": self.version, "html": self.template}


def said(space):
    return Said(element_id(space), "somewhere", space.name, version=space.version)


def remove(live, user):
    Membership.objects.get(space=live.space, user=user).end(by=live.ingegerd)


@pytest.mark.parametrize("turns", range(12))
async def test_i5_the_layer_s_joining_ends_when_it_is_cancelled_whatever_it_waits_for(live, hall, turns):
    """Else a process that is told to stop would wait for ever, and its pages with it."""
    joining = asyncio.create_task(hall.hub.layer.rejoin())
    for _ in range(turns):
        await asyncio.sleep(0)
    joining.cancel()
    done, _ = await asyncio.wait([joining], timeout=1)
    assert done


looks = []


def newest(user_ids):
    """Stands at LIVE_ME: the first look fails, as on a database that is away for a moment."""
    looks.append(user_ids)
    if len(looks) == 1:
        raise TimeoutError
    return dict.fromkeys(user_ids, 7)


async def test_i5_a_page_without_a_space_hears_that_it_is_live_although_the_first_look_failed(live, hall, settings):
    """After 10 s without any word a page takes sockets for refused and polls."""
    looks.clear()
    settings.LIVE_ME = "tests.live.test_invariants.newest"
    page = await hall.at(live.joar, {})
    assert page.of("hb")[0]["me"] == 7 and len(looks) > 1
