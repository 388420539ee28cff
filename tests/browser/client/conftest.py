"""One page of our own with the product's scripts, styles and words, and a wire that the test holds in its hand."""

import json
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import override

from workspace.statics import ANY

ORIGIN = "https://client.test"
TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2"}
PAGE = """<!doctype html><html lang="en"><head><link rel="stylesheet" href="/static/css/index.css">
<script src="/static/vendor/htmx.min.js" defer></script><script src="/static/vendor/idiomorph.min.js" defer></script>
<script type="module" src="/static/js/app.js"></script></head>
<body data-me="1" hx-headers='{"X-CSRFToken":"t"}'>%s<live-space data-space="7" data-log="L" data-seq="%d">
<connection-state></connection-state><live-announcer></live-announcer><ul id="people" hidden>
<li data-person="1" data-organisation="Sjöbrunna kommun" data-sector="public">Tuva Hedlindh</li>
<li data-person="2" data-organisation="Havrevinge Digital AB" data-sector="business">Petter Havsund</li></ul>
<main id="main" tabindex="-1">%s</main></live-space></body></html>"""


class Stage:
    """`open(html)` shows it; `down(frame)` sends a frame; `up` holds what the page sent; `answers` maps addresses to answers."""

    def __init__(self, context):
        self.page, self.html, self.seq, self.up, self.sockets, self.posts, self.answers = (
            context.new_page(),
            "",
            0,
            [],
            [],
            [],
            {},
        )
        self.errors = []
        self.refuses = None  # the code by which a socket is closed at once
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.route("**/*", self.serve)
        self.page.route_web_socket("**/live/", self.connect)

    def open(self, html, seq=0):
        self.html, self.seq = html, seq
        self.page.goto(f"{ORIGIN}/spaces/7/")
        return self.page

    def serve(self, route):
        path = route.request.url.removeprefix(ORIGIN).split("?")[0]
        if path in self.answers:
            return self.answer(route, self.answers[path])
        if path.startswith("/static/"):
            file = Path(settings.BASE_DIR) / "static" / ANY.sub("", path)
            return route.fulfill(body=file.read_bytes(), content_type=TYPES[file.suffix])
        with override("en"):
            words = render_to_string("shell/_words.html") + render_to_string("shell/_connection.html")
        return route.fulfill(body=PAGE % (words, self.seq, self.html), content_type="text/html; charset=utf-8")

    def answer(self, route, answer):
        self.posts.append(route.request)
        if answer is None:
            return route.abort()
        status, body, headers = (*answer, {})[:3]
        return route.fulfill(status=status, body=body, headers={"Content-Type": "text/html; charset=utf-8"} | headers)

    def connect(self, socket):
        if self.refuses:
            return socket.close(code=self.refuses)
        self.sockets.append(socket)
        socket.on_message(lambda data: self.hear(json.loads(data)))

    def hear(self, frame):
        self.up.append(frame)
        for space, cursor in frame["spaces"].items() if frame["t"] == "hello" else []:
            if "log" in cursor:
                head = cursor["after"]
                self.down({"t": "welcome", "space": int(space), "log": "L", "head": head, "from": head, "window": 64})

    def down(self, frame):
        self.sockets[-1].send(json.dumps(frame))

    def ev(self, first, *ops, rows=(), last=None):
        """A frame of operations numbered from `first` + 1 on."""
        ops = [{"seq": first + 1, "v": 1, **op} for op in ops]
        to = last or max(op["seq"] for op in [*ops, *rows])
        rows = rows or [{"seq": seq, "kind": "a.b", "by": 2, "on": "x", "v": 1} for seq in range(first + 1, to + 1)]
        self.down({"t": "ev", "space": 7, "from": first, "to": to, "rows": list(rows), "ops": ops})

    def wait(self, expression):
        return self.page.wait_for_function(expression, timeout=8000)


@pytest.fixture
def stage(chromium, watch, request):
    context = chromium.new_context(**getattr(request, "param", {}))
    watch.over(context, ORIGIN)
    stage = Stage(context)
    yield stage
    context.close()
    assert [error for error in stage.errors if "Transition was" not in error] == []  # left in the middle of one: no fault


def row(id, made, text, **attrs):
    more = "".join(f' {name}="{value}"' for name, value in attrs.items())
    return f'<li id="{id}" data-made="{made}" data-v="1"{more}>{text}</li>'


def place(id, into, html, **values):
    return {"op": "place", "id": id, "in": into, "html": html, **values}
