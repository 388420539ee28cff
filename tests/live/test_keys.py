"""I2: one (principal, key) makes at most one change."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connections
from django.test import AsyncClient
from django.utils.timezone import now

from coalitions.live.keys import sweep
from coalitions.live.models import Claim, LogRow
from tests.live.pipe import act

pytestmark = pytest.mark.urls("tests.live.urls")


@pytest.fixture
def rename(as_):
    def post(cast, user, name, key, **headers):
        return as_(user).post(f"/name/{cast.space.pk}/", {"name": name}, headers={"Idempotency-Key": str(key), **headers})

    return post


def described(cast):
    return LogRow.objects.filter(space_id=cast.space.pk, kind="space.described").count()


def test_i2_the_same_key_again_changes_nothing_and_says_the_same_number(cast, rename):
    key = uuid.uuid4()
    first, again = (rename(cast, cast.ingegerd, "Rummet", key) for _ in range(2))
    assert (first.status_code, again.status_code) == (201, 200)
    assert first["Log-Seq"] == again["Log-Seq"]
    assert described(cast) == 1


def test_a_key_used_for_something_else_is_refused(cast, rename):
    key = uuid.uuid4()
    rename(cast, cast.ingegerd, "Rummet", key)
    assert rename(cast, cast.ingegerd, "Annat", key).status_code == 422
    assert described(cast) == 1


def test_anothers_key_is_not_mine(cast, rename):
    key = uuid.uuid4()
    assert [rename(cast, user, "Rummet", key).status_code for user in (cast.ingegerd, cast.mirja)] == [201, 201]


def test_a_refusal_leaves_the_key_free(cast, rename):
    key = uuid.uuid4()
    assert rename(cast, cast.ingegerd, "", key).status_code == 422
    assert rename(cast, cast.elham, "Rummet", key).status_code == 403
    assert not Claim.objects.filter(key=key).exists()
    assert rename(cast, cast.ingegerd, "Rummet", key).status_code == 201


def test_a_plain_form_is_sent_on_to_what_its_key_led_to(cast, as_):
    answers = [as_(cast.ingegerd).post(f"/name/{cast.space.pk}/", {"name": "Rummet", "key": uuid.UUID(int=7)}) for _ in range(2)]
    assert (answers[1].status_code, answers[1].url) == (302, cast.space.get_absolute_url())


def test_i2_twenty_parallel_twins_make_one_row(live, rename):
    key = uuid.uuid4()

    def twin(_):
        answer = rename(live, live.ingegerd, "Rummet", key)
        connections.close_all()
        return answer.status_code, answer["Log-Seq"]

    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(twin, range(20)))
    assert described(live) == 1
    assert sorted({status for status, _ in answers}) == [200, 201]
    assert {seq for _, seq in answers} == {str(live.space.head.head)}


@pytest.mark.parametrize(("times", "status", "rows"), [(0, 201, 1), (2, 201, 1), (3, 503, 0)])
def test_a_deadlock_runs_the_whole_request_again_at_most_three_times(cast, as_, times, status, rows):
    address, key = f"/deadlocked/{cast.space.pk}/{times}/", str(uuid.uuid4())
    answer = as_(cast.ingegerd).post(address, {"name": "Rummet"}, headers={"Idempotency-Key": key})
    assert (answer.status_code, described(cast)) == (status, rows)


async def test_the_same_under_asgi(live):
    client = AsyncClient()
    await act(client.force_login, live.ingegerd)
    key = str(uuid.uuid4())
    answer = await client.post(f"/name/{live.space.pk}/", {"name": "Rummet"}, headers={"Idempotency-Key": key})
    again = await client.post(f"/name/{live.space.pk}/", {"name": "Rummet"}, headers={"Idempotency-Key": key})
    assert (answer.status_code, again.status_code) == (201, 200)
    assert answer["Log-Seq"] == again["Log-Seq"]


def test_keys_are_kept_for_seven_days(db):
    old, new = (Claim.objects.create(principal="user-1", key=uuid.uuid4(), fingerprint="x") for _ in range(2))
    Claim.objects.filter(pk=old.pk).update(at=now() - timedelta(days=8))
    assert sweep() == 1 and Claim.objects.get() == new
