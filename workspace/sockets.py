"""How a socket is read: what a client sends without waiting is bounded before the application sees it; it fails by our codes."""

import time
from typing import Any

from autobahn.websocket.types import ConnectionDeny
from daphne.ws_protocol import WebSocketProtocol

from workspace.headers import standard

WAITING = 64  # messages that may wait for an application that is busy; /live/ takes 20 at once and 10 a second
RATE, BURST = 10, 20  # pings a second, and at once
PIECES = 64  # of one message
PING, SILENCE = 20, 30  # seconds between questions to a silent client, and until an answer must have come: freed within 60
FLOOD = 4429


class Socket(WebSocketProtocol):
    """Hands text that is not UTF-8 on as bytes, which the application refuses by its own code; autobahn would say 1007."""

    pings, pinged = 0.0, 0.0
    muted: bool = False  # until the application, or we, have ended
    closeHandshakeTimeoutCall: Any = None

    def onConnect(self, request):
        """daphne reads the names of protocols as ASCII and would answer 500 to others (T39)."""
        if not request.headers.get("sec-websocket-protocol", "").isascii():
            raise ConnectionDeny(ConnectionDeny.BAD_REQUEST)
        return super().onConnect(request)

    def sendHttpErrorResponse(self, code, reason, responseHeaders=None):
        """A handshake refused."""
        super().sendHttpErrorResponse(code, reason, [*(responseHeaders or []), *standard("").items()])

    def onMessageFrameBegin(self, length):
        """Empty pieces without end count nothing towards the size of a message."""
        super().onMessageFrameBegin(length)
        if not self.failedByMe and len(self.message_data) >= PIECES:
            self._max_message_size_exceeded(PIECES + 1, PIECES, "too many pieces")

    def onMessage(self, payload, isBinary):
        """daphne's queue has no bound: while a look-up waits for the database a client could fill the memory (T30)."""
        if self.application_queue.qsize() >= WAITING:
            return self.end(FLOOD)
        super().onMessage(payload, isBinary or not is_text(payload))

    def onPing(self, payload):
        """The answers pile up in memory when the client that asks for them never reads (T30)."""
        now = time.monotonic()
        self.pings, self.pinged = max(0.0, self.pings - (now - self.pinged) * RATE) + 1, now
        if self.pings > BURST:
            return self.end(FLOOD)
        super().onPing(payload)

    def end(self, code):
        """The application hears it as the client's going, after what waits; nothing more is taken in."""
        if self.state == self.STATE_OPEN and not self.muted:
            self.application_queue.put_nowait({"type": "websocket.disconnect", "code": code})
            self.muted = True
            self.sendCloseFrame(code=code)

    def onClose(self, wasClean, code, reason):
        """A handshake that failed led to no request and no application; daphne's own stumbles over that.

        autobahn's timer for our half of the goodbye would keep a socket that is gone in memory until it rings.
        """
        if self.closeHandshakeTimeoutCall:
            self.closeHandshakeTimeoutCall.cancel()
            self.closeHandshakeTimeoutCall = None
        if hasattr(self, "request"):
            super().onClose(wasClean, code, reason)

    def connectionLost(self, reason):
        """autobahn's futures hold it that holds them: what was sent and never read would wait for the collector (T29)."""
        super().connectionLost(reason)
        self.is_open = self.is_closed = None


def is_text(payload):
    try:
        payload.decode()
    except UnicodeDecodeError:
        return False
    return True
