"""What an open page does with the wire: `reduce(state, input) -> (state, effects)`, pure, JSON in and out.

The state is `start(tab)`: one socket, several spaces, each {log, last, head, mode, phase, acked, late, misses, fetching}.
Every input carries "in" (its name), "now" (ms) and "rand" (0 ≤ r < 1); what waits stands in state["due"] by name, so that a
"tick" is the only clock. Effects are done by the transport in order. Shared fixtures: tests/live/fixtures/*.jsonl.
"""

from copy import deepcopy

from coalitions.live.reducer import frames, sockets, spaces, ticks

INPUTS = {
    "watch": spaces.watch,
    "unwatch": spaces.unwatch,
    "frame": frames.frame,
    "log": frames.log,
    "log_failed": frames.log_failed,
    "answer": spaces.answer,
    "opened": sockets.opened,
    "closed": sockets.closed,
    "online": sockets.online,
    "now": sockets.now,
    "hidden": sockets.hidden,
    "shown": sockets.shown,
    "typing": sockets.typing,
    "tick": ticks.tick,
}


def start(tab, me=None):
    """me: the number of one's own news when the page was drawn."""
    return {
        "tab": tab,
        "socket": "BACKOFF",
        "up": False,
        "k": 0,
        "failed": 0,
        "due": {"connect": 0},
        "live": None,
        "retry": None,
        "me": me,
        "hidden": None,
        "seen": 0,
        "acked": 0,
        "typed": 0,
        "spaces": {},
    }


def reduce(state, input):
    """The next state and the effects, in order; neither argument is changed."""
    state, effects = deepcopy(state), []
    if handle := INPUTS.get(input["in"]):
        handle(state, input, effects)
    return state, effects
