"""An open page without a browser: the Python reducer over a real socket."""

import json
import time
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from django.conf import settings
from django.test import Client
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from coalitions.live.models import Head
from coalitions.live.reducer import reduce, start


class Reader:
    """seqs: numbers of the rows shown. seen: (what, where) of other effects. voices: typing, here. frames: all that came down."""

    def __init__(self, url, user, tab="t", session=None):
        self.url, self.user, self.session = url, user, session or sign_in(user)
        self.state, self.socket, self.code = start(tab), None, None
        self.seqs, self.ops, self.rows, self.seen, self.frames = [], [], [], [], []
        self.acks, self.voices = True, []

    def feed(self, name, **more):
        self.state, effects = reduce(self.state, {"in": name, "now": int(time.monotonic() * 1000), "rand": 0.5} | more)
        for effect in effects:
            getattr(self, f"do_{effect['do']}", self.note)(effect)

    def watch(self, space, mode="full", after=None):
        head = Head.objects.of(getattr(space, "pk", space))
        self.feed("watch", space=head.pk, log=head.log_id, after=head.head if after is None else after, mode=mode)

    def connect(self):
        self.feed("tick")
        return self.until(lambda: self.state["socket"] in ("OPEN", "DENIED") or self.code)

    def until(self, done, seconds=10.0):
        """Lives on until `done()`, at most so long; says whether it came true."""
        end = time.monotonic() + seconds
        while not done() and time.monotonic() < end:
            self.live(0.05)
        return bool(done())

    def live(self, seconds):
        try:
            text = self.socket.recv(timeout=seconds) if self.socket else time.sleep(seconds)
        except TimeoutError:
            text = None
        except ConnectionClosed as error:
            return self.ended(error.rcvd.code if error.rcvd else 1006)
        if text:
            self.frames.append(json.loads(text))
            self.feed("frame", frame=self.frames[-1])
        self.feed("tick")

    def ended(self, code):
        self.socket, self.code = None, code
        self.feed("closed", code=code)

    def do_open(self, effect):
        self.code = None
        self.socket = dial(self.url, self.session)
        self.feed("opened")

    def do_close(self, effect):
        self.hang_up()

    def do_send(self, effect):
        if self.socket and (self.acks or effect["frame"]["t"] != "ack"):
            self.send(effect["frame"])

    def send(self, frame):
        try:
            self.socket.send(frame if isinstance(frame, str | bytes) else json.dumps(frame))
        except ConnectionClosed:
            return

    def do_fetch(self, effect):
        url = f"{self.url}/api/v1/spaces/{effect['space']}/log?after={effect['after']}&draw=1"
        request = Request(url, headers={"Cookie": f"{settings.SESSION_COOKIE_NAME}={self.session}"})
        try:
            with urlopen(request, timeout=10) as answer:
                self.feed("log", space=effect["space"], frame=json.load(answer))
        except HTTPError as refused:
            self.feed("log_failed", space=effect["space"], status=refused.code)

    def do_apply(self, effect):
        self.rows += effect["rows"]
        self.ops += effect["ops"]
        self.seqs += [row["seq"] for row in effect["rows"]]

    def do_eph(self, effect):
        self.voices.append(effect["frame"])

    def note(self, effect):
        self.seen.append((effect["do"], effect.get("why") or effect.get("space")))

    def hang_up(self):
        socket, self.socket = self.socket, None
        if socket:
            socket.close()

    def last(self, space):
        return self.state["spaces"][str(space.pk)]["last"]

    def phase(self, space):
        return self.state["spaces"][str(space.pk)]["phase"]


def sign_in(user):
    client = Client()
    if user is None:
        return ""
    client.force_login(user)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def dial(url, session, origin=None, **options):
    """A socket as a browser opens it; it answers pings and closes by itself."""
    cookie = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={session}"} if session else {}
    headers = cookie | options.pop("headers", {})
    address = url.replace("http", "ws", 1) + "/live/"
    return connect(
        address, origin=origin or url, additional_headers=headers, subprotocols=["coalition.v1"], close_timeout=1, **options
    )
