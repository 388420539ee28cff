"""T31: what a client says reaches a handler only through the fixed table, and the layer not at all."""

import ast
import inspect
import json
from pathlib import Path

import pytest

from coalitions import live as wire
from coalitions.live import frames, socket
from coalitions.live.frames import Bad, parse
from coalitions.live.socket import HEARD, Socket
from tests.live.nonsense import HELLO, TYPES, VALUES
from tests.live.pipe import Hall

NAMES = sorted({*dir(Socket), *(name.removeprefix("on_") for name in dir(Socket)), *TYPES} - set(HEARD))
BY_NAME = {"getattr", "setattr", "globals", "vars", "eval", "exec", "import_string", "methodcaller", "attrgetter"}
NEAR = ("socket", "frames", "door", "subscription", "voices", "sessions", "wire", "register")


def test_t31_the_table_of_what_is_said_is_the_table_of_what_is_done():
    assert set(frames.TABLE) == set(HEARD) == {"hello", "sub", "unsub", "ack", "typing"}
    assert {inspect.getmodule(handler) for handler in HEARD.values()} == {socket}


@pytest.mark.parametrize("name", NAMES)
def test_t31_no_other_name_is_one(name):
    with pytest.raises(Bad):
        parse(json.dumps(HELLO | {"t": name, "space": 7, "to": 1, "on": "topic-5"}))


@pytest.mark.parametrize("value", [value for value in VALUES if not isinstance(value, str)], ids=repr)
def test_t31_what_is_no_name_is_none(value):
    with pytest.raises(Bad):
        parse(json.dumps(HELLO | {"t": value}))


async def test_t31_nothing_a_client_says_reaches_the_layer(live):
    """A frame of the protocol with the layer's own fields: what goes out is made by us, of numbers and the kind of a thing."""
    async with Hall() as hall:
        page, other = await hall.page(live.joar, live.space), await hall.page(live.tuva, live.space)
        forged = {"type": "poke", "seq": 10**6, "by": live.ingegerd.pk, "hub": 1, "user": live.ingegerd.pk}
        page.say({"t": "typing", "space": live.space.pk, "on": "topic-5"} | forged)
        await other.until(lambda: any(voice["kind"] == "typing" for voice in other.of("eph")))
        said = {"t": "eph", "space": live.space.pk, "kind": "typing", "by": live.joar.pk, "on": "topic-5"}
        assert [voice for voice in other.of("eph") if voice["kind"] == "typing"] == [said]
        assert hall.hub.streams[live.space.pk].head < 10**6


@pytest.mark.parametrize("name", NEAR)
def test_t31_no_name_is_looked_up_where_clients_are_heard(name):
    """getattr with a name written there is as good as a dot; with any other it would be the client's choice one day."""
    source = ast.parse((Path(wire.__path__[0]) / f"{name}.py").read_text())
    calls = [node for node in ast.walk(source) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    assert [node.lineno for node in calls if node.func.id in BY_NAME and not written(node)] == []


def written(call):
    return call.func.id == "getattr" and isinstance(call.args[1], ast.Constant)
