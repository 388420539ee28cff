"""What holds over all processes: limits (T9, T10), and that an ending reaches every device and its sockets (T14).

With Redis two processes serve, else the one that there may be; each test asks them in turn.
"""

from itertools import cycle, islice
from types import SimpleNamespace

import pytest
from django.conf import settings

from tests.live.conftest import live, open_database, server_env
from tests.live.reader import Reader, sign_in
from tests.people.door import PASSWORD, with_password
from tests.watching.visitor import Visitor
from workspace.topology import Topology

__all__ = ["live", "open_database", "server_env"]
ENDINGS = {
    "signed out everywhere": ("/settings/sessions/", {}),
    "a new password": ("/account/password/change/", {"oldpassword": PASSWORD, "password1": "fyra stora bockar"}),
}


@pytest.fixture(scope="module")
def processes(server_env, tmp_path_factory):
    count = 2 if settings.REDIS_URL else 1
    with Topology(tmp_path_factory.mktemp("processes"), web=count, worker=False, env=server_env) as running:
        yield running.urls


@pytest.fixture
def tuva(live):
    """Her account is new, so nobody has tried it yet."""
    return with_password(live.tuva)


def tries(processes, login, password, count, **headers):
    """The answers to so many tries, each at the next process."""
    visitors = islice(cycle(processes), count)
    return [Visitor(url, **headers).post("/account/login/", login=login, password=password) for url in visitors]


def test_t9_the_sixth_wrong_try_is_refused_whichever_process_counts(processes, tuva):
    assert {answer.status for answer in tries(processes, tuva.email, "fel lösenord helt", 5)} == {422}
    right = tries(processes, tuva.email, PASSWORD, 2)
    assert [answer.status for answer in right] == [422, 422]
    assert len({answer.text.count("fem minuter") > 0 for answer in right}) == 1 and "fem minuter" in right[0].text


def test_t9_the_limit_is_the_accounts_own(processes, tuva, live):
    tries(processes, live.samira.email, "fel lösenord helt", 6)
    assert tries(processes, tuva.email, PASSWORD, 1)[0].status == 302


def test_t9_codes_are_counted_too(processes, tuva):
    asked = [Visitor(url).post("/account/login/code/", email=tuva.email) for url in islice(cycle(processes), 4)]
    statuses = [answer.status for answer in asked]
    assert statuses[:3] == [302] * 3 and statuses[3] in (422, 429)


def test_t10_a_forged_address_does_not_begin_a_new_count(processes, tuva):
    found = []
    for number, url in zip(range(80), cycle(processes), strict=False):
        visitor = Visitor(url, **{"X-Forwarded-For": f"192.0.2.{number}"})
        found.append(visitor.post("/account/password/reset/", email=f"{number}.{tuva.email}").status)
    assert 429 in found[20:] and found[-1] == 429


@pytest.mark.parametrize("ending", ENDINGS)
def test_t14_the_other_device_is_out_at_its_next_request_and_its_socket_within_a_second(processes, tuva, live, ending):
    here, there = Visitor(processes[0], tuva), SimpleNamespace(key=sign_in(tuva))
    page = Reader(processes[-1], tuva, session=there.key)
    page.watch(live.space)
    assert page.connect() and page.code is None
    path, fields = ENDINGS[ending]
    assert here.post(path, **fields).status == 302
    assert page.until(lambda: page.code == 4401, seconds=5)
    other = Visitor(processes[-1])
    other.cookies[settings.SESSION_COOKIE_NAME] = there.key
    answer = other.get("/today/")
    assert (answer.status, answer.headers["Location"][:15]) == (302, "/account/login/")
