"""T101: a Redis without room, emptied, or started again: no session is lost, nothing is refused, news goes on."""

import signal
import time
from contextlib import suppress

import pytest
from django.conf import settings
from redis import Redis
from redis.exceptions import OutOfMemoryError, RedisError

from tests.live.reader import Reader
from tests.watching.conftest import with_own_redis
from tests.watching.visitor import Visitor, eventually

pytestmark = pytest.mark.skipif(settings.EMBEDDED, reason="the embedded set-up has no Redis")
SOON, JUST = 5.0, 0.3  # seconds


@pytest.fixture
def two(tmp_path, server_env):
    """Two web processes, and a Redis of theirs."""
    with with_own_redis(tmp_path, server_env, web=2) as (running, url, process):
        yield running.urls, Redis.from_url(url), process


@pytest.fixture
def page(two, live):
    page = Reader(two[0][0], live.joar)
    page.watch(live.space)
    assert page.connect()
    yield page
    assert page.code is None
    page.hang_up()


def fill(redis):
    redis.config_set("maxmemory-policy", "noeviction")
    redis.config_set("maxmemory", redis.info("memory")["used_memory"] + 200_000)
    with pytest.raises(OutOfMemoryError):
        for number in range(1000):
            redis.set(f"filler-{number}", b"x" * 10_000)


def answers(redis):
    with suppress(RedisError):
        return redis.ping()


def heard(page, visitor, live, title):
    """Whether what is posted at the other process is heard soon."""
    assert visitor.post(f"/spaces/{live.space.pk}/topics/new/", title=title, body="Hej").status == 302
    return page.until(lambda: page.last(live.space) == live.space.head.head, SOON)


def test_t101_a_redis_that_is_full_or_was_emptied_loses_no_session_and_no_news(two, page, live):
    urls, redis, _ = two
    visitor = Visitor(urls[1], live.tuva)
    fill(redis)
    assert heard(page, visitor, live, "Full")
    assert Visitor(urls[1]).post("/account/login/", login=live.tuva.email, password="wrong").status == 422
    redis.flushall()
    assert visitor.get("/today/").status == 200
    assert heard(page, visitor, live, "Tom")


def test_t101_after_a_restart_pokes_go_by_redis_again_within_five_seconds(two, page, live):
    """The poll alone would find the row as well, but 1.5 s after the last one at the earliest: here each comes sooner."""
    urls, redis, process = two
    visitor = Visitor(urls[1], live.tuva)
    process.stop(signal.SIGKILL)
    process.start()
    eventually(lambda: answers(redis))
    time.sleep(SOON)
    repairs = figure(urls[0], "poll_repairs_total")
    for number in range(5):
        eventually(lambda: figure(urls[0], "poll_age_seconds") < JUST)  # else it might look between a commit and its poke
        assert heard(page, visitor, live, f"Tråd {number}")
    assert figure(urls[0], "poll_repairs_total") == repairs


def figure(url, name):
    lines = Visitor(url).get("/metrics").text.splitlines()
    return next(float(line.split()[1]) for line in lines if line.startswith(f"coalition_live_{name} "))
