"""The one socket of the tab: CONNECTING, OPEN, BACKOFF, POLLING, DENIED."""

from coalitions.live.reducer.spaces import DEAF, cursor, fetch, full, known, send

WELCOME = 10_000  # ms from opening until something must be welcomed
AGAIN = 60_000  # ms between tries while polling
CROWDED, HALF = 4429, 30_000  # too many sockets: ms that the next waits at the least
FAR = 20_000  # ms of silence after which a page asks for the log itself


def opened(state, input, effects):
    state["up"] = True
    state["due"]["welcome"] = input["now"] + WELCOME
    heard = {id: space for id, space in state["spaces"].items() if space["phase"] != "GONE"}
    for space in heard.values():
        space["phase"] = "SYNCING"
    send(effects, {"t": "hello", "v": 1, "tab": state["tab"], "spaces": {id: cursor(space) for id, space in heard.items()}})


def closed(state, input, effects):
    welcomed = state["socket"] == "OPEN"
    down(state, input["now"])
    if input["code"] in (4401, 4403, 4409):
        deny(state, effects, input["code"])
    elif state["socket"] == "POLLING":
        state["due"]["connect"] = input["now"] + AGAIN
    elif input["code"] == CROWDED:
        crowded(state, input)
    elif not welcomed and state["failed"] >= 2:
        poll(state, input["now"])
    else:
        state["failed"] += 0 if welcomed else 1
        back_off(state, input)


def down(state, now):
    state["up"] = False
    for _, space in full(state):
        if space["phase"] in ("LIVE", "SYNCING"):
            space["phase"] = "BEHIND"
    for name in ("welcome", "ack"):
        state["due"].pop(name, None)
    if state["live"] is not None and now - state["live"] >= 30_000:
        state["k"] = 0
    state["live"] = None


def deny(state, effects, code):
    state["socket"] = "DENIED"
    state["due"] = {}
    if code == 4401:
        effects.append({"do": "sign_in"})


def poll(state, now):
    state |= {"socket": "POLLING", "failed": 3}
    state["due"] |= {"poll": now, "connect": now + AGAIN}


def crowded(state, input):
    """So long a wait without asking the log would leave the page behind."""
    poll(state, input["now"])
    state["due"]["connect"] = input["now"] + HALF + int(HALF * input["rand"])


def back_off(state, input):
    state["socket"] = "BACKOFF"
    state["due"]["connect"] = input["now"] + pause(state, input)


def pause(state, input):
    """bye names the pause; else random, growing, so that a thousand pages do not return at once."""
    if state["retry"] is not None:
        retry, state["retry"] = state["retry"], None
        return retry
    wait = int(input["rand"] * min(30_000, 1000 * 2 ** state["k"]))
    state["k"] += 1
    return wait


def online(state, input, effects):
    if state["socket"] in ("BACKOFF", "POLLING"):
        state["due"]["connect"] = input["now"] + int(2000 * input["rand"])


def now(state, input, effects):
    """The person pressed "Try now"."""
    if state["socket"] in ("BACKOFF", "POLLING"):
        state["due"]["connect"] = input["now"]
    if state["socket"] == "POLLING":
        state["due"]["poll"] = input["now"]


def hidden(state, input, effects):
    state["hidden"] = input["now"]


def shown(state, input, effects):
    since, state["hidden"] = state["hidden"], None
    if state["socket"] == "BACKOFF":
        state["due"]["connect"] = input["now"]
    if since is not None and input["now"] - since > FAR:
        ask(state, effects)


def ask(state, effects):
    """A page that shows no space whole, as Today, hears by one of them of all their heads."""
    heads = [one for one in known(state, "head") if one[1]["phase"] not in DEAF]
    for id, space in full(state) or heads[:1]:
        if space["phase"] not in DEAF and not space["fetching"]:
            fetch(state, id, space, effects)


def typing(state, input, effects):
    if state["up"] and input["now"] - state["typed"] >= 3000:
        state["typed"] = input["now"]
        send(effects, {"t": "typing", "space": input["space"], "on": input["on"]})
