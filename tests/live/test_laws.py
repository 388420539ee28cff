"""I4, I5 and I7: what pages hold while things go wrong, and what one that never answers costs."""

import asyncio
import json

import pytest
from channels.layers import channel_layers, get_channel_layer

from coalitions.discussion.models import Topic
from coalitions.live import telling
from coalitions.live.log import verb
from coalitions.live.models import Head, LogRow
from coalitions.live.news import KINDS, Kind
from coalitions.spaces.models import Membership, Role
from tests.cast import admit, person
from tests.live.pipe import Hall, act
from tests.live.test_invariants import Said, describe, unread

KIB = 1024


def opened(live):
    by = Membership.objects.get(space=live.space, user=live.tuva)
    return [Topic.objects.open(live.space, title, "Hej", by=by) for title in ("Ett", "Två")], by


def post(topics, by, times=3):
    for number in range(times):
        for topic in topics:
            topic.post(f"Inlägg {number}", by=by)


def is_prefix(page, live, scope, start):
    """Whether the page is at head. Fails when it has not exactly what its person may see of the log, as far as it came."""
    last = page.last(live.space)
    seen = LogRow.objects.filter(space_id=live.space.pk, seq__gt=start, seq__lte=last).order_by("seq")
    assert page.seqs == [row.seq for row in seen if scope in ("", row.scope)]
    return last == Head.objects.of(live.space.pk).head


def test_i4_a_guest_s_page_holds_a_prefix_of_one_topic_and_of_everything_once_a_member(live, reads):
    topics, by = opened(live)
    guest, scope = person("Gunn Gäst", f"{live.space.pk}.example"), f"topic-{topics[0].pk}"
    membership = admit(live, guest, Role.GUEST, None, scope=scope)
    page, start = reads(guest, live.space), live.space.head.head
    post(topics, by)
    assert page.until(lambda: is_prefix(page, live, scope, start)) and page.seqs
    membership.change_role(Role.MEMBER, by=live.ingegerd)
    post(topics, by)
    assert page.until(lambda: ("reset", "role") in page.seen)
    page.seqs, start = [], Head.objects.of(live.space.pk).head
    page.watch(live.space)
    post(topics, by)
    assert page.until(lambda: is_prefix(page, live, "", start)) and len(page.seqs) >= 6


class Away:
    """The layer, which for a while refuses every message."""

    def __init__(self, layer):
        self.layer, self.is_away = layer, False

    def __getattr__(self, name):
        return getattr(self.layer, name)

    async def group_send(self, group, message):
        if self.is_away:
            raise ConnectionError
        await self.layer.group_send(group, message)


@pytest.fixture
def layer(monkeypatch):
    monkeypatch.setattr(telling, "_quiet_until", 0.0)
    monkeypatch.setitem(channel_layers.backends, "default", Away(get_channel_layer()))
    return get_channel_layer()


async def test_i5_within_5_s_of_the_last_fault_every_page_of_every_hub_is_at_head(live, layer):
    async with Hall() as one, Hall() as other:
        pages = [await one.page(live.joar, live.space), await other.page(live.elham, live.space)]
        start, layer.is_away = (await act(Head.objects.of, live.space.pk)).head, True
        with unread(one.hub), unread(other.hub):
            head = await act(describe, live, times=40)
            await asyncio.sleep(0.3)
            assert [page.seqs for page in pages] == [[], []]
        layer.is_away, expected = False, list(range(start + 1, head + 1))
        await asyncio.gather(*(page.until(lambda page=page: page.seqs == expected, seconds=5) for page in pages))


@verb
def post_much(live, topic, by, times):
    for number in range(times):
        topic.post(f"Inlägg {number}", by=by)


async def test_i7_a_page_that_never_acknowledges_is_sent_300_kib_at_most_and_the_rest_when_it_does(live, monkeypatch):
    monkeypatch.setitem(KINDS, "message.posted", Kind(lambda message: Said(f"message-{message.pk}", "list", "x" * 7850)))
    topics, by = await act(opened, live)
    async with Hall() as hall:
        page = await hall.page(live.joar, live.space)
        subscription = next(iter(hall.hub.register.sockets)).subscriptions[live.space.pk]
        await act(post_much, live, topics[0], by, 120)
        await page.until(lambda: subscription.phase == "PAUSED")
        await asyncio.sleep(0.3)
        held = sum(len(json.dumps(frame).encode()) for frame in page.out)
        assert 150 * KIB < held <= 300 * KIB
        while len(page.seqs) < 120:
            page.say({"t": "ack", "space": live.space.pk, "to": page.seqs[-1]})
            await page.until(lambda had=len(page.seqs): len(page.seqs) > had)
            await asyncio.sleep(0.1)
    assert page.seqs == list(range(page.seqs[0], page.seqs[0] + 120))
