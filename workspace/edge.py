"""The outermost wrapper: what a client may not say of itself is removed, the number of requests at work is bounded."""

import asyncio
import logging
import re
import uuid

from django.conf import settings
from structlog.contextvars import bind_contextvars

from coalitions.live.room import NO_ROOM_WORDS, PAUSE, is_full
from workspace.access_log import Entry
from workspace.headers import complete
from workspace.metrics import TURNED_AWAY
from workspace.statics import Statics
from workspace.watching.addresses import ADDRESSES, answer
from workspace.watching.watch import Watch

log = logging.getLogger("edge")
PATIENCE = 3.0  # seconds a request waits for its turn
FORWARDED = {b"x-forwarded-for", b"x-forwarded-proto", b"x-forwarded-host", b"x-forwarded-port", b"forwarded", b"x-real-ip"}
GIVEN_ID = re.compile(rb"[\w-]{8,64}")


class Edge:
    """http, socket: ASGI applications. busy: requests at work. draining: the process is on its way out."""

    def __init__(self, http, socket, *, most=None):
        self.http, self.socket = http, socket
        self.turns = asyncio.Semaphore(most or settings.WEB_CONCURRENCY)
        self.busy, self.draining, self.warned = 0, False, False
        self.watch, self.statics = Watch(self), Statics()

    async def start(self):
        self.watch.pulse.start()
        await self.socket.start()

    async def drain(self):
        self.draining = True
        await self.socket.drain()

    async def __call__(self, scope, receive, send):
        if scope["type"] == "lifespan":
            return await self.lifespan(receive, send)
        scope = self.cleaned(scope)
        bind_contextvars(request_id=scope["request_id"].decode())
        if scope["type"] == "websocket":
            return await self.socket(scope, receive, send)
        send = stamped(send, scope["request_id"])
        if scope["path"] in ADDRESSES:
            return await ADDRESSES[scope["path"]](self.watch, scope, send)
        await self.entered(scope, receive, send)

    async def entered(self, scope, receive, send):
        entry = Entry(scope)
        try:
            if file := self.statics.find(scope["path"]):
                return await self.statics.answer(file, scope, entry.hearing(send))
            await self.in_turn(scope, receive, entry.hearing(send))
        except Exception:
            log.exception("edge.failed")
            raise
        finally:
            entry.close()

    async def in_turn(self, scope, receive, send):
        try:
            await asyncio.wait_for(self.turns.acquire(), PATIENCE)
        except TimeoutError:
            TURNED_AWAY.inc()
            return await answer(send, 503, "Many are here at once. Try again in a moment.", headers=[(b"retry-after", b"3")])
        self.busy += 1
        try:
            await self.http(scope, receive, send)
        except OSError as error:  # the body found no room on its way in
            if not is_full(error):
                raise
            await answer(send, 503, NO_ROOM_WORDS, headers=[(b"retry-after", str(PAUSE).encode())])
        finally:
            self.busy -= 1
            self.turns.release()

    def cleaned(self, scope):
        """The scope without a root path of the client's own, with the address that our own proxies saw, and with a request id.

        A name with an underscore would be read as the same name with a hyphen, which stands for what a proxy says.
        """
        headers = [(name, value) for name, value in scope["headers"] if name != b"daphne-root-path" and b"_" not in name]
        client = forwarded_client(headers) or scope.get("client")
        forwarded = any(name in FORWARDED for name, _ in headers)
        if not settings.PROXY_COUNT:
            headers = self.without_forwarded(headers)
        id = request_id(headers)
        headers = [(name, value) for name, value in headers if name != b"x-request-id"] + [(b"x-request-id", id)]
        return scope | {"root_path": "", "headers": headers, "client": client, "request_id": id, "forwarded": forwarded}

    def without_forwarded(self, headers):
        kept = [(name, value) for name, value in headers if name not in FORWARDED]
        if len(kept) < len(headers) and not self.warned:
            self.warned = True
            log.warning("edge.forwarded_ignored")  # PROXY_COUNT is 0
        return kept

    async def lifespan(self, receive, send):
        """Servers that speak lifespan (uvicorn) start and stop the hub by it."""
        await receive()
        await self.start()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self.drain()
        await send({"type": "lifespan.shutdown.complete"})


def forwarded_client(headers):
    """The address the outermost of our own proxies saw: counted from the right, for the left is what the client wrote."""
    given = ",".join(value.decode("latin1") for name, value in headers if name == b"x-forwarded-for")
    seen = [part.strip() for part in given.split(",") if part.strip()]
    count = settings.PROXY_COUNT
    return [seen[-count], 0] if count and len(seen) >= count else None


def request_id(headers):
    given = dict(headers).get(b"x-request-id", b"")
    return given if settings.PROXY_COUNT and GIVEN_ID.fullmatch(given) else uuid.uuid4().hex.encode()


def stamped(send, id):
    async def with_id(message):
        if message["type"] == "http.response.start":
            message = message | {"headers": [*complete(message.get("headers", [])), (b"x-request-id", id)]}
        await send(message)

    return with_id
