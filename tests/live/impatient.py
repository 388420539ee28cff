"""The server with little patience, in a process of its own: `python -m tests.live.impatient PORT PING SILENCE`."""

import sys

from workspace.asgi import application
from workspace.server import Server

if __name__ == "__main__":
    port, ping, silence = map(int, sys.argv[1:])
    Server(application, bind="127.0.0.1", port=port, ping=ping, silence=silence).run()
