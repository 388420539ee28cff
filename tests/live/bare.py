"""Sockets without a library: bytes as they are, many at a time, and the code each is ended with."""

import select
import socket
from contextlib import suppress
from urllib.parse import urlsplit

from workspace.drills.deaf import handshake

TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10
LONGEST = 20.0  # seconds a server may take to say something


def frame(payload, opcode=TEXT):
    """One masked frame (RFC 6455, 5.2); the mask is zero, so the payload stands as it is."""
    payload = payload if isinstance(payload, bytes) else payload.encode()
    size = len(payload)
    if size < 126:
        head = bytes([0x80 | opcode, 0x80 | size])
    elif size < 65_536:
        head = bytes([0x80 | opcode, 0xFE]) + size.to_bytes(2)
    else:
        head = bytes([0x80 | opcode, 0xFF]) + size.to_bytes(8)
    return head + bytes(4) + payload


class Bare:
    """answer: what came and was not read yet. code: of the close; None while it is open, or when the line just broke."""

    def __init__(self, url, cookie, origin=None):
        where = urlsplit(url)
        self.line, self.answer = socket.create_connection((where.hostname, where.port), 10), b""
        self.code, self.over = None, False
        self.line.settimeout(LONGEST)
        self.line.sendall(handshake(where.netloc, origin or url, cookie))

    def opened(self):
        """Waits for the upgrade."""
        while b"\r\n\r\n" not in self.answer and self.receive():
            pass
        head, _, self.answer = self.answer.partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 101"), head[:100]
        return self

    def receive(self):
        with suppress(OSError):
            if piece := self.line.recv(65_536):
                self.answer += piece
                return True
        self.over = True
        return False

    def send(self, data):
        """Says whether the server still took it."""
        try:
            self.line.sendall(data)
        except OSError:
            return False
        return True

    def heard(self):
        """Whether there is something to read now."""
        return bool(select.select([self.line], [], [], 0)[0])

    def frames(self):
        """(opcode, payload) of each frame that came whole."""
        while len(self.answer) >= 2:
            size, start = self.answer[1], 2
            if size >= 126:
                start = 4 if size == 126 else 10
                size = int.from_bytes(self.answer[2:start])
            if len(self.answer) < start + size:
                return
            opcode, payload = self.answer[0] & 15, self.answer[start : start + size]
            self.answer = self.answer[start + size :]
            yield opcode, payload

    def texts(self, many=1):
        """The next texts that come."""
        found = []
        while len(found) < many:
            found += [payload.decode() for opcode, payload in self.frames() if opcode == TEXT]
            if len(found) < many and not self.receive():
                break
        return found

    def ended(self):
        """The code it is closed with; None when the line broke without one."""
        return ends([self])[0]

    def look(self):
        """Whether the close came, or the end of the line, in what is there to read."""
        if self.heard():
            self.receive()
        for opcode, payload in self.frames():
            if opcode == CLOSE:
                self.code, self.over = int.from_bytes(payload[:2]), True
        return self.over


def ends(sockets):
    """The code of each. All are read as they speak: a server that waits for our half of the goodbye breaks the line after 1 s."""
    waiting = {socket.line.fileno(): socket for socket in sockets if not socket.look()}
    poll = select.poll()
    for number in waiting:
        poll.register(number, select.POLLIN)
    while waiting and (ready := poll.poll(LONGEST * 1000)):
        for number, _ in ready:
            if waiting[number].look():
                poll.unregister(number)
                del waiting[number]
    for each in sockets:
        each.line.close()
    return [socket.code for socket in sockets]
