"""The least a server can do: one event loop that writes the same finished frame to every socket."""

import asyncio
import base64
import re
import sys
import time
from hashlib import sha1
from pathlib import Path

from coalitions.live.frames import header

MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"  # RFC 6455, 1.3
sockets: set = set()


class Line(asyncio.Protocol):
    """A socket after its handshake, or one request `GET /send?n=3`."""

    frame = b""

    def connection_made(self, transport):
        self.transport = transport

    def connection_lost(self, error):
        sockets.discard(self)

    def data_received(self, data):
        if found := re.match(rb"GET /send\?n=(\d+)", data):
            self.publish(int(found[1]))
        elif found := re.search(rb"Sec-WebSocket-Key: (\S+)", data):
            self.accept(found[1])

    def accept(self, key):
        token = base64.b64encode(sha1(key + MAGIC, usedforsecurity=False).digest())
        head = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        self.transport.write(head + token + b"\r\n\r\n")
        sockets.add(self)

    def publish(self, many):
        begun = str(time.monotonic()).encode()
        for _ in range(many):
            for socket in sockets:
                socket.transport.write(Line.frame)
        self.transport.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + begun)
        self.transport.close()


async def main(port, fragment):
    payload = Path(fragment).read_bytes()
    Line.frame = header(len(payload)) + payload
    server = await asyncio.get_running_loop().create_server(Line, "127.0.0.1", int(port))
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
