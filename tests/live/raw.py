"""Bytes to a server as they are, for what no well-behaved client would send."""

import socket
from contextlib import closing, suppress
from itertools import chain
from select import select
from urllib.parse import urlsplit

GOODBYE = 4  # bytes of a close frame with its code; a server waits a while for ours


def raw(url, *parts, then=(), deaf=False):
    """Sends the parts, then those of `then`, and gives what came back. Stops sending when there is an answer, unless deaf."""
    with closing(connected(url)) as line:
        with suppress(OSError):
            for part in chain(parts, then):
                line.sendall(part)
                if not deaf and select([line], [], [], 0)[0]:
                    break
        return received(line)


def connected(url):
    where = urlsplit(url)
    return socket.create_connection((where.hostname, where.port), timeout=10)


def received(line):
    answer = b""
    with suppress(OSError):
        while piece := line.recv(65536):
            answer += piece
            begun, _, rest = answer.partition(b"\r\n\r\n")
            if b"413" in begun[:20] and begun != answer or b"101" in begun[:20] and len(rest) >= GOODBYE:
                break
    return answer.decode("latin1")


def head(method, path, *headers, host="localhost"):
    """A request's head; it asks the server to close after the answer."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: {host}", "Connection: close", *headers]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def get(path, *headers, **options):
    return head("GET", path, *headers, **options)
