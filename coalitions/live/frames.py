"""What may come up the socket, from a fixed table; and what goes down, encoded once as finished websocket frames."""

import json
import re

TEXT, BINARY = 0x81, 0x82  # a whole message of that kind
MOST = 16 * 1024  # bytes of a frame up
BIG = 2**53 - 1  # the largest number that JavaScript holds exactly
SPACES = 50  # per socket
TAB = re.compile(r"[\w-]{1,64}", re.ASCII)
LOG = re.compile(r"[\w-]{1,16}", re.ASCII)
ID = re.compile(r"[1-9]\d{0,15}", re.ASCII)
ON = re.compile(r"[a-z]{1,20}-[1-9]\d{0,15}", re.ASCII)


class Bad(Exception):
    """A frame that is none of the protocol's: 4400."""


def parse(text):
    """A frame up. Raises Bad."""
    try:
        frame = json.loads(text, parse_constant=refuse)
        if not TABLE[frame["t"]](frame):
            raise Bad
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Bad from None
    return frame


def refuse(name):
    raise ValueError(name)


def is_number(value):
    return type(value) is int and 0 <= value <= BIG


def is_space(value):
    """Space 0 is the house log, which every process hears for itself: who left it would make the whole process deaf to it."""
    return is_number(value) and value > 0


def matches(pattern, value):
    return type(value) is str and pattern.fullmatch(value) is not None


def is_cursor(wanted):
    if "mode" in wanted:
        return wanted["mode"] == "head"
    return matches(LOG, wanted["log"]) and is_number(wanted["after"])


def is_hello(frame):
    spaces = frame["spaces"]
    known = type(spaces) is dict and len(spaces) <= SPACES and all(matches(ID, id) for id in spaces)
    return known and is_number(frame["v"]) and matches(TAB, frame["tab"]) and all(map(is_cursor, spaces.values()))


TABLE = {
    "hello": is_hello,
    "sub": lambda frame: is_space(frame["space"]) and is_cursor(frame),
    "unsub": lambda frame: is_space(frame["space"]),
    "ack": lambda frame: is_space(frame["space"]) and is_number(frame["to"]),
    "typing": lambda frame: is_space(frame["space"]) and matches(ON, frame["on"]),
}


class Frame:
    """One frame down: `wire` is the finished, unmasked websocket frame (RFC 6455, 5.2), shared by all sockets."""

    __slots__ = ("binary", "start", "wire")

    def __init__(self, message):
        """message: bytes go as they are, all else as JSON."""
        self.binary = isinstance(message, bytes)
        payload = message if self.binary else json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()
        head = header(len(payload), BINARY if self.binary else TEXT)
        self.wire, self.start = head + payload, len(head)

    def __len__(self):
        return len(self.wire)

    @property
    def text(self):
        return self.wire[self.start :].decode()

    @property
    def message(self):
        """As an ASGI server takes it."""
        return {"type": "websocket.send"} | ({"bytes": self.wire[self.start :]} if self.binary else {"text": self.text})


def header(size, kind=TEXT):
    if size < 126:
        return bytes([kind, size])
    if size < 65_536:
        return bytes([kind, 0x7E]) + size.to_bytes(2)
    return bytes([kind, 0x7F]) + size.to_bytes(8)
