"""WS /live/: who comes in. A foreign origin is refused before accept, all else after it: browsers report reasons only then."""

import asyncio
import logging

from django.conf import settings

from coalitions.live import rooms, sessions
from coalitions.live.counts import counts
from coalitions.live.hub import Hub
from coalitions.live.wire import wire

log = logging.getLogger("live")
PROTOCOL = "coalition.v1"


class Door:
    """The ASGI application of sockets. The hub starts with the server, or with the first socket under one that starts nothing."""

    hub = None

    async def start(self):
        self.hub = self.hub or Hub()
        await self.hub.begin()

    async def drain(self):
        if self.hub:
            self.hub.drain()

    async def __call__(self, scope, receive, send):
        await receive()  # websocket.connect
        if rooms.behind(scope["path"]) is None or sessions.header(scope, b"origin") not in origins(scope):
            return await send({"type": "websocket.close", "code": 4403})
        offered = scope.get("subprotocols", [])
        await send({"type": "websocket.accept", "subprotocol": PROTOCOL if PROTOCOL in offered else None})
        if self.hub is None:
            await self.start()
        line = wire(send)
        await self.admit(scope, receive, line)
        await line.closed()

    async def admit(self, scope, receive, line):
        if self.hub.draining:
            return refuse(line, 4503)
        try:
            socket = await self.socket(scope, line)
        except Exception:
            log.exception("live.admit_failed")
            return refuse(line, 4503)
        if socket:
            await converse(socket, receive)

    async def socket(self, scope, line):
        """The person's socket, or None when it was closed at once. Looked up again when accounts changed meanwhile."""
        key, house, register = sessions.session_key(scope), self.hub.house, self.hub.register
        address = (scope.get("client") or [""])[0]
        if register.turns_away(key, address):
            return refuse(line, 4429)
        read, user = house.read, await self.find(key)
        if user is None:
            return refuse(line, 4401)
        if not register.admits(user.pk, key, address):
            return refuse(line, 4429)
        socket = rooms.behind(scope["path"])(self.hub, line, user, key, address)
        register.add(socket)
        self.hub.layer.join(f"u-{user.pk}")
        if house.read != read and await self.find(key) is None:
            socket.close(4401)
        return socket

    async def find(self, key):
        return await self.hub.run(sessions.person, key) if key else None


def refuse(line, code):
    counts.closes[code] += 1
    line.close(code)


async def converse(socket, receive):
    """Until either side ends it. Nothing the client sends may raise out of here: 1011 says nothing to anybody."""
    socket.task = asyncio.current_task()
    try:
        await socket.enter()
        while socket.closed is None:
            message = await receive()
            if message["type"] != "websocket.receive":
                break
            await socket.receive(message)
    except asyncio.CancelledError:
        if socket.closed is None:  # the server ends it, not we
            raise
    except Exception:
        log.exception("live.socket_failed")
        socket.close(4503)
    finally:
        socket.close(1000)


def origins(scope):
    """Exactly where the product is; on a plain-http machine of one's own also the address that was asked for."""
    own = {settings.BASE_URL}
    if settings.PRODUCTION:
        return own
    host = sessions.header(scope, b"host")
    return own | ({f"http://{host}"} if host.rpartition(":")[0] in ("localhost", "127.0.0.1", "[::1]") else set())
