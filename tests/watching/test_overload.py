"""T104, T107: slow requests and queries hold up neither pages nor sockets; what there is no room for is answered 503 at once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.conf import settings

from tests.live.reader import Reader
from tests.watching.urls import HOLD, TOGETHER
from tests.watching.visitor import eventually


@pytest.fixture
def held(visit, served):
    """`held(16)`: so many requests are at work until the file goes, at the latest when the test ends."""
    pool, file = ThreadPoolExecutor(40), served.folder / "data" / HOLD
    file.touch()

    def hold(count):
        waiting = [pool.submit(visit().get, "/held/") for _ in range(count)]
        eventually(lambda: f"coalition_requests_busy {count}.0" in visit().get("/metrics").text)
        return file, waiting

    yield hold
    file.unlink(missing_ok=True)
    pool.shutdown()


def let_go(file, waiting):
    file.unlink()
    return [one.result().status for one in waiting]


def test_t107_eight_slow_requests_run_beside_each_other(visit):
    with ThreadPoolExecutor(TOGETHER) as pool:
        answers = list(pool.map(lambda _: visit().get("/together/").status, range(TOGETHER)))
    assert answers == [200] * TOGETHER


def test_t107_slow_requests_do_not_delay_what_pages_are_told(visit, held, served, live):
    file, waiting = held(settings.WEB_CONCURRENCY - 1)
    page = Reader(served.urls[0], live.joar)
    page.watch(live.space)
    assert page.connect()
    live.space.describe(name="Rummet", by=live.ingegerd)
    assert page.until(lambda: page.last(live.space) == live.space.head.head)
    page.hang_up()
    assert not any(one.done() for one in waiting)
    assert let_go(file, waiting) == [200] * len(waiting)


def test_t104_one_request_too_many_is_turned_away_and_later_ones_are_not(visit, held):
    file, waiting = held(settings.WEB_CONCURRENCY)
    away = visit().get("/account/login/")
    assert (away.status, away.headers["Retry-After"]) == (503, "3")
    assert visit().get("/livez").status == 200
    assert set(let_go(file, waiting)) == {200}
    assert visit().get("/account/login/").status == 200


@pytest.mark.skipif(settings.EMBEDDED, reason="SQLite has no query that sleeps")
def test_t104_queries_that_sleep_are_ended_and_the_others_come_through(visit, live):
    with ThreadPoolExecutor(40) as pool:
        flood = [pool.submit(visit().get, "/sleeping/") for _ in range(30)]
        answers = [one.result() for one in flood]
    assert {(answer.status, bool(answer.headers["Retry-After"])) for answer in answers} == {(503, True)}
    assert visit(live.tuva).get("/today/").status == 200
