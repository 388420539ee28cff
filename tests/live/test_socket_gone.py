"""T28: a space that is not mine and one that never was are answered alike: the same bytes, in the same time."""

import json
import time
import uuid
from itertools import islice
from statistics import median

import pytest

from coalitions.live.models import Head
from coalitions.spaces.models import Membership
from tests.cast import plant
from tests.live.bare import Bare, frame
from tests.live.crowd import people

ONE, SOCKETS = 15, 30  # asked by one socket, which may say twenty things at once; sockets of a round: 200 of each kind and more
TRIES = 3  # the machine does other things as well


@pytest.fixture
def strangers(server, open_database):
    """Sockets of people who hear one space and ask for others."""
    home = plant(domain=f"{uuid.uuid4().hex[:8]}.example").space
    actors = people(TRIES * SOCKETS, f"t28{uuid.uuid4().hex[:6]}")
    Membership.objects.bulk_create(Membership(space=home, user=actor.user, role="member") for actor in actors)
    return (opened(server, actor, home) for actor in actors)


def opened(server, actor, home):
    socket = Bare(server, actor.cookie).opened()
    spaces = {str(home.pk): {"log": home.head.log_id, "after": home.head.head}}
    socket.send(frame(json.dumps({"t": "hello", "v": 1, "tab": "x", "spaces": spaces})))
    assert [json.loads(text)["t"] for text in socket.texts(2)[:2]] == ["welcome", "hb"]  # on a slow machine a second one follows
    return socket


@pytest.fixture
def foreign(live, reads):
    """A space that somebody listens to, and one that nobody does."""
    reads(live.joar, live.space)
    quiet = live.coalition.open_space("Tyst", by=live.ingegerd)
    return [live.space.pk, quiet.pk]


def absent(space):
    """A number that never was, as long as the other."""
    return max(10 ** len(str(space)) - 1, Head.objects.order_by("-pk").first().pk + 7)


def asked(socket, space, mode):
    """(seconds, what came but for the number)."""
    more = {"mode": "head"} if mode else {"log": "L", "after": 3}
    sent, begun = frame(json.dumps({"t": "sub", "space": space} | more)), time.perf_counter()
    socket.send(sent)
    while True:
        text = socket.texts()[0]
        took = time.perf_counter() - begun
        if json.loads(text)["t"] in ("gone", "welcome", "reset"):
            return took, text.replace(str(space), "N")


def compared(strangers, foreign):
    """({texts}, how much slower the slower median is, as a part of it), asked in turns, so that both meet the same noise."""
    times, texts = {True: [], False: []}, set()
    for socket in islice(strangers, SOCKETS):
        for number in range(ONE):
            space, is_there = foreign[number // 2 % 2], bool(number % 2)
            took, text = asked(socket, space if is_there else absent(space), number % 3 == 0)
            times[is_there].append(took)
            texts.add(text)
        socket.line.close()
    low, high = sorted(median(each) for each in times.values())
    return texts, 1 - low / high


def test_t28_not_mine_and_not_there_are_answered_with_the_same_bytes(strangers, foreign):
    assert compared(strangers, foreign)[0] == {'{"t":"gone","space":N}'}


@pytest.mark.timed
def test_t28_not_mine_and_not_there_are_answered_in_the_same_time(strangers, foreign):
    """Of three rounds one suffices: what differs by its nature differs in each."""
    assert any(compared(strangers, foreign)[1] < 0.2 for _ in range(TRIES))
