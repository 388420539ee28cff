"""Random lives of a page: everything that can come in, in any order, sensible or not."""

CODES = [1000, 1006, 4401, 4403, 4408, 4409, 4429, 4503]


def history(random, length=80):
    now, inputs = 1000, [{"in": "watch", "now": 1000, "rand": 0.5, "space": 7, "log": "L", "after": 5, "mode": "full"}]
    for _ in range(length):
        now += random.choice([1, 50, 250, 250, 250, 4000, 12_000, 70_000, 310_000])
        inputs.append({"now": now, "rand": random.random(), **random.choice(MAKERS)(random)})
    return inputs


def tick(random):
    return {"in": "tick"}


def plain(random):
    return {"in": random.choice(["opened", "online", "hidden", "shown", "now", "nonsense"])}


def closed(random):
    return {"in": "closed", "code": random.choice(CODES)}


def watch(random):
    mode = random.choice(["full", "full", "head"])
    return {"in": "watch", "space": random.choice([7, 8]), "log": "L", "after": random.randint(0, 9), "mode": mode}


def unwatch(random):
    return {"in": "unwatch", "space": random.choice([7, 8])}


def ev(random, **more):
    first = random.randint(0, 9)
    seqs = range(first + 1, first + 1 + random.randint(0, 4))
    rows = [{"seq": seq, "kind": "k", "by": 1, "on": "x", "v": 1} | ({"torn": True} if seq == 9 else {}) for seq in seqs]
    ops = [{"op": "remove", "id": f"e{seq}", "seq": seq} for seq in seqs]
    return {"t": "ev", "space": random.choice([7, 8]), "from": first, "to": first + len(seqs), "rows": rows, "ops": ops, **more}


def frame(random):
    space, head = random.choice([7, 8]), random.randint(0, 14)
    frames = [
        {"t": "welcome", "space": space, "log": random.choice("LLLM"), "head": head, "from": 0, "window": 64},
        {"t": "hb", "heads": {"7": head, "9": 1}, "me": random.randint(1, 2)},
        {"t": "reset", "space": space, "why": random.choice(["log", "role"]), "at": head},
        {"t": "gone", "space": space},
        {"t": "eph", "space": space, "kind": "typing", "on": "topic-1", "by": 2},
        {"t": "bye", "retry_ms": 8200},
        {"t": "unknown"},
    ]
    return {"in": "frame", "frame": random.choice([*frames[:2], ev(random), ev(random), *frames])}


def log(random):
    brought = ev(random, log=random.choice("LLLM"), head=random.randint(0, 14), heads={"8": random.randint(0, 9)}, me=1)
    return {"in": "log", "space": brought["space"], "frame": brought}


def log_failed(random):
    return {"in": "log_failed", "space": random.choice([7, 8]), "status": random.choice([0, 0, 500, 401, 404])}


def answer(random):
    return {"in": "answer", "space": random.choice([7, 8]), "seq": random.choice([None, 3, 12]), "key": "k"}


def typing(random):
    return {"in": "typing", "space": 7, "on": "topic-1"}


MAKERS = [tick, tick, tick, plain, closed, watch, unwatch, frame, frame, frame, frame, log, log, log_failed, answer, typing]
