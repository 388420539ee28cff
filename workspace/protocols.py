"""How a request is read: bodies are bounded as they arrive and handed on in pieces."""

import asyncio
import logging
from io import BytesIO
from typing import Any

from daphne.http_protocol import WebRequest
from twisted.web.http import HTTPChannel

from coalitions.live.room import NO_ROOM_WORDS, PAUSE
from workspace.bodies import Body
from workspace.headers import complete, raw

log = logging.getLogger("server")
BODY = 64 * 1024 * 1024  # bytes of one request; uploads come in pieces of 8 MiB


class Request(WebRequest):
    """Answers 413 while the body still arrives; daphne would spool all of it to disk first. A disk without room for it: 503."""

    taken, refused = 0, False

    def __init__(self, *args, **options):
        """Left to itself twisted reads a whole form into memory and takes it apart on the loop."""
        super().__init__(*args, parsePOSTFormSubmission=False, **options)

    def gotLength(self, length):
        if length is not None and length > BODY:
            self.refuse(raw(413))
            length = 0
        self.spool(super().gotLength, length)
        self.content: Any = Body(self.content)

    def handleContentChunk(self, data):
        self.taken += len(data)
        if self.taken > BODY:
            self.refuse(raw(413))
        elif not self.refused:
            self.spool(super().handleContentChunk, data)

    def spool(self, write, *args):
        try:
            write(*args)
        except OSError:
            log.exception("server.no_room")
            self.content = BytesIO()  # what was begun cannot even be wound back
            self.refuse(raw(503, NO_ROOM_WORDS, Retry_After=PAUSE))

    def refuse(self, answer):
        """A short while is left for the client to read the answer; what it still sends is thrown away."""
        if not self.refused:
            self.refused = True
            transport = self.channel.transport
            transport.write(answer)
            asyncio.get_event_loop().call_later(0.5, transport.abortConnection)

    def requestReceived(self, *line):
        self.spool(self.content.flush)
        super().requestReceived(*line)

    def handle_reply(self, message):
        """What daphne answers by itself passes here, and nothing before."""
        if message["type"] == "http.response.start":
            message = message | {"headers": complete(message.get("headers", []))}
        super().handle_reply(message)

    def process(self):
        """Two hosts are refused (RFC 9112, 3.2): a proxy before us may have believed the other one."""
        if self.refused:
            return None
        if len(self.requestHeaders.getRawHeaders(b"Host", [])) > 1:
            channel = self.channel
            self.basic_error(400, b"Bad Request", "More than one Host.")
            return channel.loseConnection()
        done = super().process()
        if not self.transport:  # a socket has the line now
            asyncio.get_event_loop().call_soon(self.channel.requests.clear)  # each holds the other, with all that was sent
        return done


class Channel(HTTPChannel):
    """Answers what is no request at all as twisted does, with the headers of all answers."""

    def _respondToBadRequestAndDisconnect(self):
        self.transport.write(raw(400))
        self.loseConnection()
