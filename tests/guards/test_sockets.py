"""The socket's part of the matrix: hello, sub and typing of every principal for a space in each state (T27, T28, T38)."""

import uuid

import pytest
from django.test import override_settings

from coalitions.live.models import Head
from coalitions.spaces.models import Space
from tests.guards.world import ABSENT, EVERYBODY, GUESTS, INSIDE, UNKNOWN, built
from tests.live.conftest import open_database
from tests.live.pipe import Hall, Pipe, act

__all__ = ["open_database"]
STATES = ["own", "archived", "deleted", "foreign", "absent"]


@pytest.fixture
def town(open_database, tmp_path):
    """A world that is committed, for the hub reads with connections of its own."""
    with override_settings(MEDIA_ROOT=tmp_path):
        yield built(f"{uuid.uuid4().hex[:8]}.example")


def in_state(town, state):
    """The id of the space that is meant."""
    if state == "archived":
        Space.objects.get(pk=town.cast.space.pk).archive(by=town.cast.ingegerd)
    elif state == "deleted":
        Space.objects.filter(coalition=town.cast.coalition).update(deleted_at="2026-01-01T00:00:00Z")
    return {"foreign": town.foreign["space"], "absent": ABSENT}.get(state, town.cast.space.pk)


def expected(who, state):
    if who in UNKNOWN:
        return 4401
    return "ev" if who in (*INSIDE, *GUESTS) and state in ("own", "archived") else "gone"


async def come(hall, town, who, spaces):
    """A page of that principal; a visitor has a session that nobody signed in with."""
    pipe = await Pipe.open(hall.door, town.users[who] or town.users["closed"], spaces, tab=who)
    hall.pipes.append(pipe)
    return pipe


def told(pipe, space):
    """What came of the space, in one word, and the frames without its id."""
    frames = [{**frame, "space": 0} for frame in pipe.out if frame.get("space") == space]
    return pipe.code if pipe.code == 4401 else "gone" if frames == [{"t": "gone", "space": 0}] else "ev"


@pytest.mark.parametrize("state", STATES)
async def test_t27_t28_hello_and_sub_end_as_the_wall_says(town, state):
    space = await act(in_state, town, state)
    head = await act(lambda: Head.objects.filter(pk=space).first())
    cursor = (head.log_id, head.head) if head else ("nosuchlog", 0)
    by_hello, by_sub = {}, {}
    async with Hall() as hall:
        for who in EVERYBODY:
            pipe = await come(hall, town, who, {space: cursor})
            by_hello[who] = told(pipe, space)
            pipe = await come(hall, town, who, {})
            pipe.say({"t": "sub", "space": space, "log": cursor[0], "after": cursor[1]})
            if pipe.code is None:
                pipe.say({"t": "sub", "space": ABSENT + 1, "log": "x", "after": 0})  # answered last, so the other is answered
                await pipe.until(lambda pipe=pipe: pipe.code or any(f.get("space") == ABSENT + 1 for f in pipe.out))
            by_sub[who] = told(pipe, space)
    wanted = {who: expected(who, state) for who in EVERYBODY}
    assert (by_hello, by_sub) == (wanted, wanted)


@pytest.mark.parametrize("state", ["own", "archived"])
async def test_t38_typing_is_heard_of_those_who_may_read_on_that_thing_and_of_nobody_else(town, state):
    space, on = await act(in_state, town, state), f"topic-{town.own['topic']}"
    head = await act(lambda: Head.objects.get(pk=space))
    async with Hall() as hall:
        ear = await come(hall, town, "facilitator", {space: (head.log_id, head.head)})
        for who in [*(one for one in EVERYBODY if one not in ("facilitator", "author")), "author"]:  # heard last, so all are
            reads = expected(who, state) == "ev"
            pipe = await come(hall, town, who, {space: (head.log_id, head.head)} if reads else {})
            pipe.say({"t": "typing", "space": space, "on": on})
        last = town.users["author"].pk
        await ear.until(lambda: any(frame.get("by") == last for frame in ear.of("eph") if frame["kind"] == "typing"))
    heard = {frame["by"] for frame in ear.of("eph") if frame["kind"] == "typing"}
    mine = {town.users[who].pk for who in ("guest_of_this", "observer", "member", "author", "paused")}
    assert heard == mine
