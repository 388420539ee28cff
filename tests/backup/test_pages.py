"""I11, T112: pages that were open over a restore show exactly what the restored log holds."""

import json
import re
from urllib.request import Request, urlopen

import pytest
from django.conf import settings

from tests.live.reader import Reader

pytestmark = pytest.mark.once


def get(url, session):
    request = Request(url, headers={"Cookie": f"{settings.SESSION_COOKIE_NAME}={session}"})
    with urlopen(request, timeout=10) as answer:
        return answer.read().decode()


def fetched(url, space, session):
    """The log as a page that was fetched again begins with it: (its name, its head, its numbers)."""
    answer = json.loads(get(f"{url}/api/v1/spaces/{space}/log?after=0", session))
    return answer["log"], answer["head"], [row["seq"] for row in answer["rows"]]


def shown(url, planted, session):
    """How many posts the topic's page shows."""
    return len(set(re.findall(r'id="message-\d+"', get(f"{url}/spaces/{planted.space}/topics/{planted.topic}/", session))))


def opened(url, session, space, log, after):
    page = Reader(url, None, session=session)
    page.feed("watch", space=space, log=log, after=after, mode="full")
    page.connect()
    return page


@pytest.fixture
def lost(place, planted, elsewhere, tmp_path):
    """A page that was live on the first installation, saw posts after the backup, and now stands before the restored one."""
    session = place.do("session", "Elham")
    with place.served() as url:
        log, head, _ = fetched(url, planted.space, session)
        page = opened(url, session, planted.space, log, head)
        place.well("backup", "--out", tmp_path / "b")
        after = place.do("post", 3)
        assert page.until(lambda: page.seqs == [after - 2, after - 1, after])
    page.until(lambda: page.code)
    elsewhere.well("restore", tmp_path / "b")
    page.planted, page.kept = planted, head
    return page


def test_i11_an_open_page_resets_itself_and_shows_what_the_restored_log_holds(lost, elsewhere):
    space = str(lost.planted.space)
    with elsewhere.served() as url:
        lost.url = url
        assert lost.until(lambda: ("sign_in", None) in lost.seen)  # the session is of the time before; by socket or by poll
        session = elsewhere.do("session", "Elham")
        page = opened(url, session, lost.planted.space, lost.state["spaces"][space]["log"], lost.state["spaces"][space]["last"])
        assert page.until(lambda: page.seen == [("reset", "log")]) and page.seqs == []
        log, head, rows = fetched(url, lost.planted.space, session)
        assert head == lost.kept and rows == list(range(1, head + 1)) and log != lost.state["spaces"][space]["log"]
        assert shown(url, lost.planted, session) == 1
        page.feed("watch", space=lost.planted.space, log=log, after=head, mode="full")
        now = elsewhere.do("post", 2)
        assert page.until(lambda: page.seqs == [head + 1, now]) and shown(url, lost.planted, session) == 3
