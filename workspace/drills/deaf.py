"""Sockets that are opened and never read: what a laptop asleep or a hostile client does."""

import base64
import json
import os
import socket
import struct
from contextlib import suppress
from urllib.parse import urlsplit

ROOM = 4096  # bytes the machine keeps for such a client


class Deaf:
    def __init__(self, url, actor, space, log, after):
        where = urlsplit(url)
        self.line = socket.socket()
        self.line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, ROOM)
        self.line.connect((where.hostname, where.port))
        self.line.sendall(handshake(where.netloc, url, actor.cookie))
        while b"\r\n\r\n" not in self.line.recv(512):
            pass
        hello = {"t": "hello", "v": 1, "tab": f"deaf-{actor.user.pk}", "spaces": {str(space): {"log": log, "after": after}}}
        self.line.sendall(masked(json.dumps(hello).encode()))

    def close(self):
        with suppress(OSError):
            self.line.close()


def handshake(host, origin, cookie):
    key = base64.b64encode(os.urandom(16)).decode()
    lines = ["GET /live/ HTTP/1.1", f"Host: {host}", f"Origin: {origin}", f"Cookie: {cookie}", "Upgrade: websocket"]
    lines += ["Connection: Upgrade", f"Sec-WebSocket-Key: {key}", "Sec-WebSocket-Version: 13"]
    return ("\r\n".join([*lines, "Sec-WebSocket-Protocol: coalition.v1"]) + "\r\n\r\n").encode()


def masked(payload):
    """One text frame as a client must send it (RFC 6455, 5.3)."""
    mask = os.urandom(4)
    size = bytes([0x80 | len(payload)]) if len(payload) < 126 else bytes([0xFE]) + struct.pack(">H", len(payload))
    return b"\x81" + size + mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(payload))
