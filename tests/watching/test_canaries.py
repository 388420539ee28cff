"""T85: whatever is sent, written, asked for or carried, nothing of it stands in the process's log."""

import json

from tests.live.raw import get, raw
from tests.live.reader import dial
from tests.watching.visitor import eventually

WORD = "kanariefagel"
FIELDS = {"time", "level", "event", "request_id", "person", "space", "route", "status", "ms", "method", "process", "release"}


def in_pages(visit, cast):
    visitor, space = visit(cast.ingegerd, **{"User-Agent": WORD, "X-Secret": WORD}), f"/spaces/{cast.space.pk}/"
    visitor.cookies["other"] = WORD
    topic = visitor.post(f"{space}topics/new/", title=WORD, body=WORD)
    invited = visitor.post(f"{space}invitations/", email=f"{WORD}@mail.example", role="member", language="sv")
    refused = visitor.post(f"{space}topics/new/", title=WORD * 100, body="")
    assert (topic.status, invited.status, refused.status) == (302, 302, 422)
    return visitor, space


def in_addresses(visitor, space):
    asked = [f"/invitations/1/{WORD}/", f"/{WORD}/", f"{space}topics/?q={WORD}", f"/account/login/?next=/{WORD}/"]
    return [visitor.get(path).status for path in asked]


def in_sign_in(visit):
    visit().post("/account/login/", login=f"{WORD}@mail.example", password=WORD)
    visit().post("/account/password/reset/", email=f"{WORD}@mail.example")
    return visit().post("/account/login/", login=WORD, headers={"X-CSRFToken": WORD}).status


def in_errors(visitor):
    """Leaves a job too; on the same database another process may have taken it."""
    return visitor.post(f"/broken/{WORD}/?q={WORD}", text=WORD).status


def on_the_wire(url, visitor):
    socket = dial(url, visitor.cookies["sid"], headers={"X-Secret": WORD})
    socket.send(WORD)
    socket.close()
    raw(url, get("/", f"X-Secret: {WORD}", host=WORD))
    raw(url, f"GET /{WORD} HTTP/9\r\n{WORD}\r\n\r\n".encode())
    raw(url, get("/live/", "Upgrade: websocket", f"Sec-WebSocket-Key: {WORD}"))
    raw(url, get("/metrics", f"Authorization: Bearer {WORD}", "X-Forwarded-For: 9.9.9.9"))


def ids(lines, name, value):
    """Of the requests that have such a line."""
    return {line["request_id"] for line in lines if line.get(name) == value and "request_id" in line}


def test_t85_no_canary_stands_in_the_log_and_what_does_is_json(served, visit, live):
    log = served.folder / "web-0.log"
    visitor, space = in_pages(visit, live)
    assert in_addresses(visitor, space) == [404, 404, 200, 302]
    assert in_sign_in(visit) == 403
    on_the_wire(served.urls[0], visitor)
    eventually(lambda: in_errors(visitor) == 500 and "state=FAILED" in log.read_text())
    text = log.read_text()
    assert [word for word in (WORD, live.ingegerd.email, "Ingegerd", "9.9.9.9", "127.0.0.1") if word in text] == []
    lines = [json.loads(line) for line in text[: text.rindex("\n")].splitlines()]
    posted = next(line for line in lines if line.get("route") == "discussion:new")
    assert (set(posted), posted["space"], posted["status"]) == (FIELDS, live.space.pk, 302)
    assert any("urls.py" in line.get("exception", "") for line in lines if line["event"] == "home.broken")
    assert not any(line["event"] == "twisted" for line in lines)
    assert ids(lines, "status", 500) <= ids(lines, "event", "home.broken") <= ids(lines, "level", "error")
