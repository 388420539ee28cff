"""One space of the page: IDLE → SYNCING → LIVE ⇄ BEHIND → GONE."""

DEAF = {"IDLE", "GONE"}  # a page that is being fetched again, or may not hear


def watch(state, input, effects):
    after = input["after"]
    space = {"log": input["log"], "last": after, "head": after, "mode": input["mode"], "acked": after}
    space |= {"phase": "SYNCING" if state["up"] else "BEHIND", "late": None, "misses": 0, "fetching": False}
    state["spaces"][str(input["space"])] = space
    if state["up"]:
        send(effects, {"t": "sub", "space": input["space"], **cursor(space)})


def unwatch(state, input, effects):
    known = state["spaces"].pop(str(input["space"]), None)
    if known and state["up"]:
        send(effects, {"t": "unsub", "space": input["space"]})


def cursor(space):
    return {"mode": "head"} if space["mode"] == "head" else {"log": space["log"], "after": space["last"]}


def send(effects, frame):
    effects.append({"do": "send", "frame": frame})


def full(state):
    """The spaces whose rows the page shows, lowest id first."""
    return known(state, "full")


def known(state, mode):
    return [(int(id), space) for id, space in sorted(state["spaces"].items(), key=by_id) if space["mode"] == mode]


def by_id(item):
    return int(item[0])


def fetch(state, id, space, effects):
    space["fetching"] = True
    after = space["head"] if space["mode"] == "head" else space["last"]
    effects.append({"do": "fetch", "space": id, "after": after, "heads": [head for head, _ in known(state, "head")]})


def hears(state, frame):
    space = state["spaces"].get(str(frame["space"]))
    return space if space and space["mode"] == "full" and space["phase"] not in DEAF else None


def level(space, now):
    """LIVE at the head; behind it, a clock runs from the first moment that is known."""
    behind = space["head"] > space["last"]
    space["phase"] = "BEHIND" if behind else "LIVE"
    space["late"] = (now if space["late"] is None else space["late"]) if behind else None
    space["misses"] = space["misses"] if behind else 0


def answer(state, input, effects):
    """A POST was answered with the number its row got: what the log already brought is not placed again."""
    space, seq = state["spaces"].get(str(input["space"])), input["seq"]
    known = space is not None and seq is not None and seq <= space["last"]
    effects.append({"do": "drop" if known else "place", "key": input["key"]})
    if space and seq is not None:
        space["head"] = max(space["head"], seq)
