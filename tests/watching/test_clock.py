"""T109: the clock jumps an hour, or two machines lie 90 s apart: order is by number, nobody is shut out, nothing expires."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.utils.timezone import now

from coalitions.discussion.models import Topic
from coalitions.live.counts import counts
from coalitions.live.log import verb
from coalitions.live.models import LogRow
from coalitions.spaces.models import Invitation
from tests.live.pipe import Hall, act
from tests.people.door import is_in
from workspace.watching.facts import facts

HOUR, SKEW = timedelta(hours=1), timedelta(seconds=90)
JUMPS = [-HOUR, -SKEW, SKEW, HOUR]


def at(jump):
    return time_machine.travel(now() + jump)


def test_t109_posts_stand_in_the_order_of_their_numbers(cast, as_):
    member = cast.space.memberships.get(user=cast.tuva)
    topic = Topic.objects.open(cast.space, "Tider", "post 0", by=member)
    for number, jump in enumerate([HOUR, -HOUR, SKEW, -SKEW], 1):
        with at(jump):
            topic.post(f"post {number}", by=member)
    page = as_(cast.joar).get(topic.get_absolute_url()).content.decode()
    shown = re.findall(r"<p>post (\d)", page)
    assert shown == ["0", "1", "2", "3", "4"]


def test_t109_the_log_is_numbered_and_read_in_the_order_of_the_commits(cast, as_):
    start = cast.space.head.head
    for number, jump in enumerate([HOUR, -HOUR, SKEW]):
        with at(jump):
            cast.space.describe(name=f"Rum {number}", by=cast.ingegerd)
    rows = list(LogRow.objects.after(cast.space.pk, start, 10))
    assert [row.at for row in rows] != sorted(row.at for row in rows)
    told = as_(cast.joar).get(f"/api/v1/spaces/{cast.space.pk}/log?after={start}").json()["rows"]
    assert [row["seq"] for row in told] == [start + 1, start + 2, start + 3]


@pytest.mark.parametrize("jump", JUMPS)
def test_t109_who_is_signed_in_stays_in_and_may_write(cast, as_, jump):
    client = as_(cast.tuva)
    with at(jump):
        assert is_in(client)
        answer = client.post(f"/spaces/{cast.space.pk}/topics/new/", {"title": "Nu", "body": "Hej"})
    assert answer.status_code == 302
    assert is_in(client)


@pytest.mark.parametrize("jump", JUMPS)
def test_t109_an_invitation_still_opens(cast, jump):
    invitation = Invitation.objects.invite(cast.space, "ny@sjobrunna.example", by=cast.ingegerd)
    with at(jump):
        answer = Client().post(f"{invitation.get_absolute_url()}acceptance/", {"name": "Nya Nilsson"})
    assert answer.status_code == 302


@pytest.mark.parametrize("jump", [-HOUR, -SKEW, SKEW])
def test_t109_a_code_is_taken_by_a_process_whose_clock_differs(cast, client, jump):
    cast.tuva.emailaddress_set.update(verified=True)
    client.post("/account/login/code/", {"email": cast.tuva.email})
    code = re.search(r"\b\d{6}\b", mail.outbox[-1].body)[0]
    with at(jump):
        client.post("/account/login/code/confirm/", {"code": code})
        assert is_in(client)


@verb
def described_in_the_future(live):
    with at(HOUR):
        live.space.describe(name="Senare", by=live.ingegerd)


async def test_t109_a_row_from_the_future_was_not_sent_before_it_was_written(live):
    async with Hall() as hall:
        page, before = await hall.page(live.joar, live.space), counts.commit_to_send.total
        await act(described_in_the_future, live)
        await page.until(lambda: page.seqs)
        assert counts.commit_to_send.total >= before


def test_t109_clocks_that_lie_apart_are_seen(db):
    with at(SKEW):
        assert -95 < facts()["clock_offset_seconds"] < -85
