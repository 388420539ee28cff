"""T100: a Redis that is away neither fails nor slows a request that asks the cache."""

import pytest
from django.core.cache import cache, caches

from workspace.cache import PatientRedis
from workspace.processes import free_port


@pytest.fixture
def away(settings):
    """The cache of an installation whose Redis refuses connections."""
    PatientRedis.quiet_until = 0.0
    away = PatientRedis(f"redis://127.0.0.1:{free_port()}/0", {})
    yield away
    PatientRedis.quiet_until = 0.0


def test_t100_the_process_counts_for_itself_beginning_with_nothing(away):
    assert (away.get("a", 7), away.get_many(["a"]), away.has_key("a"), away.touch("a"), away.delete("a")) == (
        7,
        {},
        False,
        False,
        False,
    )
    assert (away.add("a", 1), away.add("a", 2), away.incr("a", 3), away.incr("b"), away.get("a")) == (True, False, 4, 1, 4)
    assert (away.set("c", 5), away.set_many({"d": 6}), away.get_many(["c", "d"])) == (None, [], {"c": 5, "d": 6})


def test_after_a_failure_nothing_is_tried_for_a_while(away, monkeypatch):
    away.get("a")
    monkeypatch.setattr("django.core.cache.backends.redis.RedisCache.get", lambda *args, **kwargs: "asked")
    assert away.get("a", "quiet") == "quiet"
    PatientRedis.quiet_until = 0.0
    assert away.get("a", "quiet") == "asked"


def test_what_is_there_is_kept_as_ever():
    assert cache.add("one", 1, 60) and not cache.add("one", 2, 60)
    assert (cache.get("one"), cache.incr("one", 4), cache.get_many(["one", "two"])) == (1, 5, {"one": 5})
    assert cache.delete("one") and caches["default"].get("one") is None
