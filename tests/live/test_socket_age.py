"""T32, T33: what ends while a socket is open ends it too, also when no row says so: sessions, roles, guests, itself."""

import asyncio
from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.utils.timezone import now

from coalitions.live import hub as hubs
from coalitions.live import layer, rounds
from coalitions.live.house import House
from coalitions.live.telling import group, send
from coalitions.spaces.models import Membership, Role
from tests.cast import admit
from tests.live.pipe import Hall, act


@pytest.fixture
async def hall(live):
    async with Hall() as hall:
        yield hall


def ends_soon(live, user, **fields):
    Membership.objects.filter(space=live.space, user=user).update(ends_at=now() + timedelta(minutes=5), **fields)


async def test_t33_a_session_that_grew_too_old_is_4401_at_the_next_look(live, hall):
    page = await hall.page(live.joar, live.space)
    with time_machine.travel(now() + timedelta(seconds=settings.SESSION_COOKIE_AGE + 1)):
        await hall.hub.rounds.recheck()
    await page.until(lambda: page.code == 4401)


@pytest.mark.parametrize("change", [{"is_active": False}, {"auth_epoch": 7}, {"password": "!another"}])
async def test_t16_who_is_nobody_any_more_hears_of_the_session_and_not_of_the_space(live, hall, change):
    """The look may come before the row that says so: an account that is closed stands in no space either."""
    page, other = await hall.page(live.joar, live.space), await hall.page(live.tuva, live.space)
    await act(type(live.joar).objects.filter(pk=live.joar.pk).update, **change)
    await hall.hub.rounds.recheck()
    await page.until(lambda: page.code)
    assert (page.code, page.of("gone")) == (4401, [])
    assert other.code is None


async def test_t16_what_was_said_of_accounts_before_the_first_look_ends_pages_too(live, hall):
    page = await hall.page(live.joar, live.space)
    hall.hub.house = House(hall.hub)
    await act(live.joar.sign_out_everywhere, by=live.rasmus)
    await page.until(lambda: page.code)
    assert page.code == 4401


@pytest.mark.parametrize("role", [Role.MEMBER, Role.OBSERVER, Role.FACILITATOR])
async def test_t33_a_role_that_ended_by_date_is_gone_at_the_next_look(live, hall, role):
    await act(ends_soon, live, live.joar, role=role)
    page, other = await hall.page(live.joar, live.space), await hall.page(live.tuva, live.space)
    await hall.hub.rounds.recheck()
    assert page.of("gone") == []
    with time_machine.travel(now() + timedelta(minutes=6)):
        await hall.hub.rounds.recheck()
    await page.until(lambda: page.code == 4403)
    assert page.of("gone") == [{"t": "gone", "space": live.space.pk}]
    assert (other.code, other.of("gone")) == (None, [])


async def test_t33_a_guests_access_that_ended_by_date_is_gone_at_the_next_look(live, hall):
    await act(admit, live, live.stranger, Role.GUEST, None, scope="topic-5", ends_at=now() + timedelta(minutes=5))
    page = await hall.page(live.stranger, live.space)
    with time_machine.travel(now() + timedelta(minutes=6)):
        await hall.hub.rounds.recheck()
    await page.until(lambda: page.code == 4403)


async def test_t33_a_role_that_changed_without_a_row_is_reset_at_the_next_look(live, hall):
    page = await hall.page(live.joar, live.space)
    await act(Membership.objects.filter(space=live.space, user=live.joar).update, role=Role.OBSERVER)
    await hall.hub.rounds.recheck()
    await page.until(lambda: page.of("reset"))
    assert page.of("reset")[0]["why"] == "role"


async def test_t33_a_changed_role_comes_as_a_frame_and_then_a_reset(live, hall):
    """In this order unless the next look comes first: then the reset alone, after which the page holds the row as well."""
    page = await hall.page(live.joar, live.space)
    mine = await act(Membership.objects.get, space=live.space, user=live.joar)
    await act(mine.change_role, Role.OBSERVER, by=live.ingegerd)
    await page.until(lambda: page.of("reset"))
    news = [frame for frame in page.out if frame["t"] in ("ev", "reset")]
    assert [row["kind"] for row in news[0]["rows"]] == ["member.changed"]
    assert (len(news), news[1]["why"]) == (2, "role")


def test_t33_the_next_look_is_within_half_a_minute_and_a_life_within_four_hours():
    assert rounds.RECHECK * 1.25 <= 30
    assert hubs.LIFE <= 4 * 3600


async def test_t33_a_socket_that_lived_four_hours_is_ended_and_comes_back_where_it_was(live, hall):
    page, other = await hall.page(live.joar, live.space), await hall.page(live.tuva, live.space)
    socket = next(iter(hall.hub.register.of_user(live.joar.pk)))
    assert 0 < socket.ends - hall.hub.now() <= 4 * 3600
    rounds.overdue(socket, hall.hub.now() + 4 * 3600)
    await page.until(lambda: page.code == 4503)
    head = await act(lambda: live.space.head)
    await act(live.space.describe, name="Meanwhile", by=live.ingegerd)
    back = await hall.at(live.joar, {live.space.pk: (head.log_id, head.head)})
    for each in (back, other):
        await each.until(lambda each=each: each.seqs == [head.head + 1])


async def test_t33_t101_a_group_that_the_layer_forgot_is_joined_again(live, monkeypatch):
    assert layer.AGAIN <= 5
    monkeypatch.setattr(layer, "AGAIN", 0.2)
    async with Hall() as hall:
        page, here = await hall.page(live.joar, live.space), group(live.space.pk)
        await hall.hub.layer.layer.group_discard(here, hall.hub.layer.channel)
        voice = {"type": "typing", "space": live.space.pk, "by": live.tuva.pk, "on": "topic-5", "hub": 0}
        async with asyncio.timeout(5):
            while not any(heard["kind"] == "typing" for heard in page.of("eph")):
                await send(here, voice)
                await asyncio.sleep(0.1)


@pytest.fixture
def two(live):
    """Joar's two spaces."""
    other = live.coalition.open_space("Det andra", by=live.ingegerd)
    Membership.objects.admit(other, live.joar, by=live.ingegerd, role=Role.MEMBER, organisation=None)
    return live.space, other


def removed(space, user, by):
    Membership.objects.get(space=space, user=user).end(by=by)


async def test_t32_whoever_was_removed_hears_gone_of_every_later_sub(live, two, hall):
    space, other = two
    page, head = await hall.page(live.joar, *two), await act(lambda: live.space.head)
    await act(removed, space, live.joar, live.ingegerd)
    await page.until(lambda: len(page.of("gone")) == 1)
    cursors = [{"mode": "head"}, *({"log": head.log_id, "after": after} for after in (0, head.head, head.head + 1))]
    for cursor in cursors:
        page.say({"t": "sub", "space": space.pk} | cursor)
    await page.until(lambda: len(page.of("gone")) == 5)
    again = await hall.at(live.joar, {space.pk: (head.log_id, head.head), other.pk: ("L", 0)}, tab="u")
    await again.until(lambda: again.of("gone"))
    await act(space.describe, name="Efteråt", by=live.ingegerd)
    await act(other.describe, name="Här", by=live.ingegerd)
    await page.until(lambda: page.seqs)
    assert {frame["space"] for frame in page.of("ev")} == {other.pk}
    assert [row for frame in again.of("ev") for row in frame["rows"] if frame["space"] == space.pk] == []
