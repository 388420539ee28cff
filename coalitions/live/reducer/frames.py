"""What comes down: frames of the socket, and the same frames as the answer of the log's address."""

from coalitions.live.reducer.sockets import deny
from coalitions.live.reducer.spaces import by_id, fetch, hears, level

WINDOW = 8  # rows shown and not acknowledged
AGAIN = 2  # 2 ** 2 s at most until the next try of a page that was welcomed: a server that crashes often is not one that is gone


def frame(state, input, effects):
    handle = FRAMES.get(input["frame"].get("t"))
    if handle:
        handle(state, input["frame"], effects, input["now"])


def alive(state, now):
    state |= {"socket": "OPEN", "failed": 0, "live": now if state["live"] is None else state["live"]}
    state["k"] = min(state["k"], AGAIN)
    for name in ("welcome", "poll", "connect"):
        state["due"].pop(name, None)


def welcome(state, frame, effects, now):
    alive(state, now)
    space = hears(state, frame)
    if space and frame["log"] != space["log"]:
        reset(state, {"space": frame["space"], "why": "log", "at": frame["head"]}, effects, now)
    elif space:
        space["head"] = max(space["last"], frame["head"])
        level(space, now)


def ev(state, frame, effects, now):
    space = hears(state, frame)
    if space is None:
        return
    if frame.get("log", space["log"]) != space["log"]:
        reset(state, {"space": frame["space"], "why": "log", "at": frame["to"]}, effects, now)
    elif frame["from"] > space["last"]:
        gap(state, frame, space, effects, now)
    elif frame["to"] > space["last"]:
        apply(state, frame, space, effects, now)


def gap(state, frame, space, effects, now):
    space["head"], space["phase"] = max(space["head"], frame["to"]), "BEHIND"
    space["late"] = now if space["late"] is None else space["late"]
    if not space["fetching"]:
        fetch(state, frame["space"], space, effects)


def apply(state, frame, space, effects, now):
    new = {name: [each for each in frame[name] if each["seq"] > space["last"]] for name in ("ops", "rows")}
    effects.append({"do": "apply", "space": frame["space"], **new})
    if any(row.get("torn") for row in new["rows"]):
        effects.append({"do": "torn", "space": frame["space"]})
    space["last"], space["head"] = frame["to"], max(space["head"], frame["to"])
    level(space, now)
    if state["up"]:
        owe(state, space, now)


def owe(state, space, now):
    """An acknowledgement at once when the server's window fills, else within a second: each costs the server something."""
    soon = space["last"] - space["acked"] >= WINDOW
    due = max(now, state["acked"] + 125) if soon else now + 1000
    state["due"]["ack"] = min(due, state["due"].get("ack", due))


def reset(state, frame, effects, now):
    space = hears(state, frame)
    if space:
        space |= {"phase": "IDLE", "fetching": False}
        effects.append({"do": "reset", "space": frame["space"], "why": frame["why"], "at": frame["at"]})


def gone(state, frame, effects, now):
    space = state["spaces"].get(str(frame["space"]))
    if space and space["phase"] != "GONE":
        space |= {"phase": "GONE", "fetching": False}
        effects.append({"do": "gone", "space": frame["space"]})


def hb(state, frame, effects, now):
    alive(state, now)
    news(state, frame, effects, now)


def news(state, frame, effects, now):
    for id, head in sorted(frame.get("heads", {}).items(), key=by_id):
        if space := state["spaces"].get(id):
            heard(int(id), space, head, effects, now)
    me = frame.get("me")
    if me is not None and state["me"] is not None and me != state["me"]:
        effects.append({"do": "bell"})
    state["me"] = state["me"] if me is None else me


def heard(id, space, head, effects, now):
    if space["mode"] == "head" and head != space["head"]:
        space["head"] = head
        effects.append({"do": "head", "space": id, "head": head})
    elif space["mode"] == "full":
        space["head"] = max(space["head"], head)
        if space["head"] > space["last"] and space["late"] is None:
            space["late"] = now


def eph(state, frame, effects, now):
    effects.append({"do": "eph", "frame": frame})


def bye(state, frame, effects, now):
    state["retry"] = frame["retry_ms"]


FRAMES = {"welcome": welcome, "ev": ev, "reset": reset, "gone": gone, "hb": hb, "eph": eph, "bye": bye}


def log(state, input, effects):
    """A gap, a poll or a sleep made the page ask for the log itself; it asks on while the answer brings something."""
    id, answer, now = input["space"], input["frame"], input["now"]
    space = state["spaces"].get(str(id))
    if space is None:
        return
    before = space["last"]
    if not (answer["t"] == "ev" and answer["from"] > before):  # the page began anew meanwhile: the answer is to an older question
        frame(state, input, effects)
    space["fetching"] = False
    news(state, answer | {"heads": answer.get("heads", {}) | {str(id): answer.get("head", 0)}}, effects, now)
    if hears(state, {"space": id}) and before < space["last"] < answer.get("head", 0):
        fetch(state, id, space, effects)


def log_failed(state, input, effects):
    space = state["spaces"].get(str(input["space"]))
    if input["status"] == 404:
        gone(state, input, effects, input["now"])
    elif input["status"] == 401:
        deny(state, effects, 4401)
    elif space:
        space |= {"fetching": False, "late": input["now"]}
