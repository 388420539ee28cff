"""The seam to each server: finished frames go straight to the transport where that is possible, else through the ASGI send."""

import asyncio
from collections import deque
from contextlib import suppress
from functools import partial

from coalitions.live.frames import Frame


def wire(send):
    """The quickest writer this server lets us have."""
    protocol = send.args[0] if isinstance(send, partial) and send.args else getattr(send, "__self__", None)
    for kind in (Daphne, Uvicorn):
        if kind.fits(protocol):
            return kind(protocol)
    return Plain(send)


class Daphne:
    """daphne's ASGI send is partial(Server.handle_reply, protocol); the protocol is autobahn's."""

    def __init__(self, protocol):
        self.protocol = protocol

    @staticmethod
    def fits(protocol):
        return hasattr(protocol, "serverClose") and hasattr(protocol, "send_queue")

    def write(self, frame):
        if self.protocol.state == self.protocol.STATE_OPEN:
            if self.protocol.send_queue:  # autobahn holds something back: keep the order
                self.protocol.sendMessage(frame.wire[frame.start :], frame.binary)
            else:
                push(self.protocol.transport, frame.wire)

    def close(self, code):
        if self.protocol.state == self.protocol.STATE_OPEN:
            self.protocol.sendCloseFrame(code=code)  # sendClose would refuse 1009
        self.protocol.muted = True  # what still arrives is not queued for an application that has ended

    async def closed(self):
        return


def push(transport, data):
    """Sent at once while nothing waits: Twisted would first ask which of all sockets may be written to, and send to none."""
    sent, waits = 0, transport.dataBuffer or getattr(transport, "_tempDataBuffer", True)
    if transport.connected and not waits:
        try:
            sent = transport.socket.send(data)
        except OSError:
            sent = 0  # full, or the connection is lost: write() knows what to do then
    if sent < len(data):
        transport.write(data[sent:])


class Uvicorn:
    """uvicorn's ASGI send is a method of its protocol; websockets' own buffer is empty between frames."""

    def __init__(self, protocol):
        self.protocol, self.closing = protocol, None

    @staticmethod
    def fits(protocol):
        return hasattr(protocol, "handshake_complete") and hasattr(protocol, "close_sent") and hasattr(protocol, "transport")

    def write(self, frame):
        if not (self.closing or self.protocol.close_sent or self.protocol.transport.is_closing()):
            self.protocol.transport.write(frame.wire)

    def close(self, code):
        if self.closing is None:
            self.closing = asyncio.ensure_future(shut(self.protocol.send, code))

    async def closed(self):
        """The close must be out before the application returns, or uvicorn says one of its own."""
        if self.closing:
            await self.closing


async def shut(send, code):
    with suppress(OSError, RuntimeError):  # the peer was quicker
        await send({"type": "websocket.close", "code": code})


class Plain:
    """Any ASGI server: one frame after the other through its send. The window of a socket bounds what waits."""

    def __init__(self, send):
        self.send, self.waiting, self.task = send, deque(), None

    def write(self, frame):
        self.put(frame)  # as all sockets share it: its text would be a copy for each that is stalled

    def close(self, code):
        self.put({"type": "websocket.close", "code": code})

    async def closed(self):
        if self.task:
            await self.task

    def put(self, message):
        self.waiting.append(message)
        if self.task is None or self.task.done():
            self.task = asyncio.ensure_future(self.drain())

    async def drain(self):
        while self.waiting:
            try:
                message = self.waiting.popleft()
                await self.send(message.message if isinstance(message, Frame) else message)
            except (OSError, RuntimeError):
                self.waiting.clear()
