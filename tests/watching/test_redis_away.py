"""T100: without Redis everything is accepted, every open page hears of it, and limits still count."""

import signal

import pytest
from django.conf import settings as configured
from django.core.cache import cache

from tests.live.reader import Reader
from tests.people.door import sign_in
from tests.watching.conftest import with_own_redis
from tests.watching.visitor import Visitor, eventually
from workspace import stores
from workspace.cache import PatientRedis
from workspace.processes import free_port


@pytest.fixture
def away(settings, monkeypatch):
    """The cache of production, with nothing where Redis should be."""
    monkeypatch.setattr(PatientRedis, "quiet_until", 0.0)
    settings.CACHES = {"default": stores.cache(f"redis://127.0.0.1:{free_port()}/0", "test")}
    cache.clear()


def test_t100_the_sixth_wrong_password_is_still_refused(away, cast, client):
    words = [sign_in(client, cast.tuva.email, "not the password").content.decode() for _ in range(6)]
    assert ["För många försök" in one for one in words] == [False] * 5 + [True]


def test_t100_people_come_in_and_go_on(away, cast, as_):
    client = as_(cast.tuva)
    session = client.session
    session["listed"] = True
    session.save()
    assert client.get("/today/").status_code == 200


@pytest.fixture
def own_redis(tmp_path, server_env):
    """A server with a Redis of its own that a test may kill."""
    with with_own_redis(tmp_path, server_env, web=1) as (running, _, process):
        yield running.urls[0], process


def hears(page, live, name):
    live.space.describe(name=name, by=live.ingegerd)
    return page.until(lambda: page.last(live.space) == live.space.head.head)


@pytest.mark.skipif(configured.EMBEDDED, reason="the embedded set-up has no Redis")
def test_t100_redis_killed_and_started_again_closes_no_page_and_refuses_no_post(own_redis, live):
    url, redis = own_redis
    page, visitor = Reader(url, live.joar), Visitor(url, live.tuva)
    page.watch(live.space)
    assert page.connect()
    redis.stop(signal.SIGKILL)
    posts = [visitor.post(f"/spaces/{live.space.pk}/topics/new/", title=f"Tråd {n}", body="Hej").status for n in range(3)]
    assert posts == [302] * 3
    assert hears(page, live, "Utan Redis")
    assert visitor.get("/readyz").status == 200
    eventually(lambda: '"redis": "away"' in visitor.get("/healthz").text)
    redis.start()
    eventually(lambda: '"redis": "ok"' in visitor.get("/healthz").text)
    assert hears(page, live, "Med Redis")
    assert page.code is None
    page.hang_up()
