"""A client in a process of its own, to be stopped: `python -m tests.live.sleeper URL COOKIE`. Says "open" and answers pings."""

import json
import sys

from tests.live.bare import PING, PONG, Bare, frame
from tests.live.nonsense import HELLO

if __name__ == "__main__":
    socket = Bare(*sys.argv[1:]).opened()
    socket.line.settimeout(None)
    socket.send(frame(json.dumps(HELLO)))
    sys.stdout.write("open\n")
    sys.stdout.flush()
    while socket.receive():
        for opcode, payload in socket.frames():
            if opcode == PING:
                socket.send(frame(payload, PONG))
