"""What time does: connecting, polling, acknowledging, noticing that one sleeps, hides or stays behind."""

from coalitions.live.reducer.sockets import AGAIN, FAR, WELCOME, ask, down, poll
from coalitions.live.reducer.spaces import fetch, full, send

LATE = 3000  # ms behind the head before the page asks for the log itself
HIDDEN = 300_000  # ms hidden before the socket closes


def tick(state, input, effects):
    slept = state["seen"] and input["now"] - state["seen"] > FAR
    state["seen"] = input["now"]
    if slept:
        ask(state, effects)
    for part in (hide, connect, unwelcome, polls, acks, late):
        part(state, input, effects)


def is_due(state, name, now):
    if state["due"].get(name, now + 1) > now:
        return False
    del state["due"][name]
    return True


def hide(state, input, effects):
    if state["up"] and state["hidden"] is not None and input["now"] - state["hidden"] > HIDDEN:
        hang_up(state, input, effects)
        state["due"].pop("connect", None)


def hang_up(state, input, effects):
    effects.append({"do": "close"})
    down(state, input["now"])
    state["socket"] = "BACKOFF"


def connect(state, input, effects):
    if not is_due(state, "connect", input["now"]):
        return
    effects.append({"do": "open"})
    state["due"]["welcome"] = input["now"] + WELCOME
    if state["socket"] == "POLLING":
        state["due"]["connect"] = input["now"] + AGAIN
    else:
        state["socket"] = "CONNECTING"


def unwelcome(state, input, effects):
    if is_due(state, "welcome", input["now"]):
        effects.append({"do": "close"})
        down(state, input["now"])
        poll(state, input["now"])


def polls(state, input, effects):
    if is_due(state, "poll", input["now"]):
        state["due"]["poll"] = input["now"] + 4000 + int(2000 * input["rand"])
        ask(state, effects)


def acks(state, input, effects):
    """One acknowledgement per 125 ms, within the server's ten frames a second."""
    if not state["up"] or not is_due(state, "ack", input["now"]):
        return
    waiting = [(id, space) for id, space in full(state) if space["last"] > space["acked"]]
    for id, space in waiting[:1]:
        send(effects, {"t": "ack", "space": id, "to": space["last"]})
        space["acked"] = space["last"]
        state["acked"] = input["now"]
    if len(waiting) > 1:
        state["due"]["ack"] = input["now"] + 125


def late(state, input, effects):
    for id, space in full(state):
        if space["head"] > space["last"] and space["late"] is not None and input["now"] - space["late"] >= LATE:
            missed(state, id, space, input, effects)


def missed(state, id, space, input, effects):
    space["late"] = input["now"]
    space["misses"] += 1
    if space["misses"] >= 2 and state["up"]:
        space["misses"] = 0
        hang_up(state, input, effects)
        state["due"]["connect"] = input["now"] + int(1000 * input["rand"])
    elif space["phase"] not in ("IDLE", "GONE"):
        fetch(state, id, space, effects)
