"""One open page's socket. Inbound frames are counted before they are parsed; outbound ones are bounded by each subscription."""

import asyncio
import logging

from coalitions.live import frames
from coalitions.live.counts import counts
from coalitions.live.frames import Bad, Frame
from coalitions.live.subscription import Subscription

log = logging.getLogger("live")
RATE, BURST = 10, 20  # frames a second, and at once
HELLO = 5.0  # seconds until hello
EVERY, SPREAD = 15.0, 3.0  # seconds between heartbeats


class Socket:
    """awaits: a reset was sent, the page will subscribe again. moved: head-only spaces with news since the last heartbeat."""

    rate, burst = RATE, BURST

    def __init__(self, hub, wire, user, session_key, address):
        self.hub, self.wire, self.user, self.session_key, self.address = hub, wire, user, session_key, address
        self.language = user.language
        self.subscriptions, self.moved, self.tab = {}, set(), None
        self.opened = self.filled = hub.now()
        self.task = asyncio.current_task()
        self.tokens, self.beat, self.closed, self.awaits = float(BURST), float("inf"), None, False
        self.ends = self.opened + hub.life()

    def write(self, frame):
        if self.closed is None:
            self.wire.write(frame)

    def close(self, code):
        """Ends it: nothing is written any more, nobody is told anything through it."""
        if self.closed is None:
            self.closed = code
            counts.closes[code] += 1
            for subscription in list(self.subscriptions.values()):
                subscription.leave()
            self.wire.close(code)
            self.hub.forget(self)
            seconds = round(self.hub.now() - self.opened, 1)
            log.info("live.closed", extra={"code": code, "user": self.user.pk, "seconds": seconds})
            if self.task is not asyncio.current_task():
                self.task.cancel()  # it waits for the client, who may never speak again

    async def enter(self):
        """Before anything is heard: nothing, for it is the page that says hello."""

    async def receive(self, message):
        text = message.get("text")
        if not self.has_token() or text is None:
            self.close(4400 if text is None else 4429)
        elif len(text) > frames.MOST or len(text.encode(errors="replace")) > frames.MOST:
            self.close(1009)
        else:
            await self.understand(text)

    def has_token(self):
        now = self.hub.now()
        self.tokens = min(self.burst, self.tokens + (now - self.filled) * self.rate) - 1
        self.filled = now
        return self.tokens >= 0

    async def understand(self, text):
        try:
            frame = frames.parse(text)
            if (frame["t"] == "hello") == (self.tab is not None):
                raise Bad  # hello comes first, and once
        except Bad:
            return self.close(4400)
        await HEARD[frame["t"]](self, frame)

    async def on_hello(self, frame):
        self.tab = frame["tab"]
        self.hub.replace(self)
        wanted = {int(id): cursor for id, cursor in frame["spaces"].items()}
        if frame["v"] == 1:
            await self.subscribe(wanted)
            self.hub.rounds.greet(self)
        for space in wanted if frame["v"] != 1 else ():
            counts.reset("version")
            self.write(Frame({"t": "reset", "space": space, "why": "version", "at": 0}))

    async def on_sub(self, frame):
        if len(self.subscriptions) >= frames.SPACES and frame["space"] not in self.subscriptions:
            return self.close(4400)
        await self.subscribe({frame["space"]: frame})

    async def on_unsub(self, frame):
        if subscription := self.subscriptions.get(frame["space"]):
            subscription.leave()

    async def on_ack(self, frame):
        """One that moves costs nothing: what was sent bounds them, and a busy space must not end pages that keep up with it."""
        subscription = self.subscriptions.get(frame["space"])
        if subscription and subscription.ack(frame["to"]):
            self.tokens += 1

    async def on_typing(self, frame):
        if subscription := self.subscriptions.get(frame["space"]):
            await self.hub.voices.typing(subscription, frame["on"])

    async def subscribe(self, wanted):
        """Registers first, then asks and reads: what comes in between is caught, not lost."""
        joining = {space: self.register(space, "mode" in cursor) for space, cursor in wanted.items()}
        try:
            heads, standings = await self.hub.authorise(self.user, list(wanted))
            for space, subscription in joining.items():
                if self.subscriptions.get(space) is subscription:
                    self.hub.settle(subscription, wanted[space], heads.get(space), standings.get(space))
        finally:
            for subscription in joining.values():
                self.spare(subscription.stream)

    def spare(self, stream):
        """What nobody here may hear is not kept: every poll would ask for the head of each number a client made up (T30)."""
        if not stream.subscriptions and stream.ring is None and self.hub.streams.get(stream.space_id) is stream:
            self.hub.drop(stream)

    def register(self, space, head_only):
        if earlier := self.subscriptions.get(space):
            earlier.leave()
        self.awaits = False
        stream = self.hub.stream(space)
        subscription = self.subscriptions[space] = Subscription(self, stream, head_only)
        stream.subscriptions.add(subscription)
        stream.heard_by = None
        return subscription

    def reset(self, frame):
        self.awaits = True  # the page fetches the space again, and subscribes anew
        self.write(frame)

    def left(self):
        """Access to a space ended; with nothing left to hear the socket ends as well."""
        if not self.subscriptions and not self.awaits:
            self.close(4403)


# The only ways in: a name that a client says chooses among these and nothing else (T31).
HEARD = {
    "hello": Socket.on_hello,
    "sub": Socket.on_sub,
    "unsub": Socket.on_unsub,
    "ack": Socket.on_ack,
    "typing": Socket.on_typing,
}
