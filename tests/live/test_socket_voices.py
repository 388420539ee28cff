"""T38: who writes and who is here: heard by present members only, of those who let it be known, kept nowhere, shed first."""

import pytest

from coalitions.live import voices
from coalitions.live.models import LogRow
from coalitions.people.models import User
from coalitions.spaces.models import Membership, Role
from tests.cast import admit
from tests.live.pipe import Hall, act


@pytest.fixture
async def hall(live):
    async with Hall() as hall:
        yield hall


def typing(page):
    return [voice["by"] for voice in page.of("eph") if voice["kind"] == "typing"]


def typed(page, live, on="topic-5"):
    page.say({"t": "typing", "space": live.space.pk, "on": on})


def removed(live, user):
    Membership.objects.get(space=live.space, user=user).end(by=live.ingegerd)


async def settled(hall, *pages):
    """Everything said so far was heard: an answer to what is said after it has come."""
    for page in pages:
        before = len(page.of("gone"))
        page.say({"t": "sub", "space": 10**9, "mode": "head"})
        await page.until(lambda page=page, before=before: len(page.of("gone")) > before)


async def test_t38_members_hear_who_writes_and_nobody_hears_himself(live, hall):
    writer, other = await hall.page(live.joar, live.space), await hall.page(live.tuva, live.space)
    typed(writer, live)
    await other.until(lambda: typing(other) == [live.joar.pk])
    await settled(hall, writer)
    assert typing(writer) == []


@pytest.mark.parametrize("shows", [True, False])
async def test_t38_each_persons_setting_decides(live, hall, shows):
    await act(User.objects.filter(pk=live.joar.pk).update, shows_presence=shows)
    writer, other = await hall.page(live.joar, live.space), await hall.page(live.tuva, live.space)
    typed(writer, live)
    await settled(hall, writer)
    await settled(hall, other)
    assert typing(other) == [live.joar.pk] * shows


async def test_t38_who_was_removed_neither_hears_nor_is_heard(live, hall):
    gone, writer, other = [await hall.page(user, live.space) for user in (live.joar, live.tuva, live.elham)]
    await act(removed, live, live.joar)
    await gone.until(lambda: gone.code)
    typed(writer, live)
    await other.until(lambda: typing(other) == [live.tuva.pk])
    assert typing(gone) == []


async def test_t38_a_stranger_who_says_it_writes_is_heard_by_nobody(live, hall):
    own = await act(lambda: live.coalition.open_space("Annat", by=live.ingegerd))
    stranger, other = await hall.page(live.ingegerd, own), await hall.page(live.tuva, live.space)
    typed(stranger, live)
    await settled(hall, stranger, other)
    assert typing(other) == []


async def test_t38_a_guest_hears_of_the_guests_one_thing_only(live, hall):
    await act(admit, live, live.stranger, Role.GUEST, None, scope="topic-5")
    guest, joar, tuva = [await hall.page(user, live.space) for user in (live.stranger, live.joar, live.tuva)]
    typed(joar, live, on="topic-6")
    await tuva.until(lambda: typing(tuva) == [live.joar.pk])
    typed(tuva, live, on="topic-5")
    await guest.until(lambda: typing(guest))
    assert typing(guest) == [live.tuva.pk]


async def test_t38_a_guest_is_not_heard_elsewhere(live, hall):
    await act(admit, live, live.stranger, Role.GUEST, None, scope="topic-5")
    guest, other = await hall.page(live.stranger, live.space), await hall.page(live.tuva, live.space)
    typed(guest, live, on="topic-6")
    await settled(hall, other)
    assert typing(other) == []


async def test_t38_nothing_of_it_is_kept(live, hall):
    writer, other = await hall.page(live.joar, live.space), await hall.page(live.tuva, live.space)
    head, rows = await act(lambda: (live.space.head.head, LogRow.objects.count()))
    typed(writer, live)
    await other.until(lambda: typing(other))
    assert await act(lambda: (live.space.head.head, LogRow.objects.count())) == (head, rows)
    late = await hall.page(live.elham, live.space)
    await settled(hall, late)
    assert typing(late) == []


async def test_t38_t102_it_is_shed_before_any_row(live, hall):
    writer, other = await hall.page(live.joar, live.space), await hall.page(live.tuva, live.space)
    hall.hub.voices.tokens, hall.hub.voices.filled = 0.0, hall.hub.now() + 60  # this second's are spent
    typed(writer, live)
    await settled(hall, writer)
    await act(live.space.describe, name="Rad", by=live.ingegerd)
    await other.until(lambda: other.seqs)
    assert typing(other) == []


@pytest.mark.parametrize("crowd", [1, 2])
async def test_each_of_two_who_come_at_once_hears_that_somebody_came_and_a_crowd_does_not(live, hall, monkeypatch, crowd):
    """Each of a crowd would ask at once who is here."""
    monkeypatch.setattr(voices, "CROWD", crowd)
    pages = [await hall.page(user, live.space) for user in (live.joar, live.tuva)]
    for subscription in hall.hub.streams[live.space.pk].subscriptions:
        hall.hub.voices.arrived(subscription)
    await hall.hub.voices.announce()
    await settled(hall, *pages)
    assert [any(voice["kind"] == "here" for voice in page.of("eph")) for page in pages] == [crowd == 2] * 2
