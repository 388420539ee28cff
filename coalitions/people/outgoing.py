"""Questions that the server asks other servers. An address that somebody typed must not lead it into its own network (T65): the
name is looked up once, every address it has must be a public one, and exactly that address is connected to. No redirects,
https on its own port, three seconds to connect, ten for the whole answer, 64 KiB of it. The operator can name origins inside
(`PROVIDERS_INSIDE`), of which neither port nor address is asked."""

import http.client
import socket
import ssl
import time
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from django.conf import settings

CONNECT, WHOLE = 3, 10  # seconds
MOST = 64 * 1024  # bytes of an answer
PIECE = 8 * 1024


class Unreachable(Exception):
    """Not asked, or not answered; the words are for who configured it, never for a visitor."""


@dataclass(frozen=True)
class Target:
    scheme: str
    host: str
    port: int
    path: str
    is_inside: bool


def target_of(url):
    """Raises Unreachable for what may not be asked at all."""
    try:
        parts = urlsplit(url)
        port = parts.port or {"https": 443, "http": 80}[parts.scheme]
    except (ValueError, KeyError):
        raise Unreachable("no https address") from None
    inside = f"{parts.scheme}://{parts.netloc}" in settings.PROVIDERS_INSIDE
    if not parts.hostname or parts.username is not None or not (inside or (parts.scheme, port) == ("https", 443)):
        raise Unreachable("no https address")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if not path.isascii() or not path.isprintable() or " " in path:
        raise Unreachable("no https address")
    return Target(parts.scheme, parts.hostname, port, path, inside)


def may_be_asked(url):
    """By its form alone; what its name leads to is looked at each time."""
    try:
        return bool(target_of(url))
    except Unreachable:
        return False


def address_of(target):
    """The one to connect to. One address that is not public spoils the name: an attacker's name server gives both."""
    try:
        found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Unreachable("the name leads nowhere") from None
    addresses = [entry[4][0] for entry in found]
    if not addresses or not (target.is_inside or all(is_public(one) for one in addresses)):
        raise Unreachable("the name leads to an address that is not public")
    return addresses[0]


def is_public(address):
    """Also of what is wrapped in another: mapped, 6to4, Teredo, NAT64."""
    one = ip_address(address.partition("%")[0])
    if one.version == 6:
        inner = [one.ipv4_mapped, one.sixtofour, *(one.teredo or ())]
        if any(each is not None for each in inner) or one.packed.startswith(b"\x00\x64\xff\x9b"):
            return False
    return one.is_global and not one.is_multicast


class Line(http.client.HTTPConnection):
    """To the address that was looked at, under the name that was asked for."""

    def __init__(self, target):
        super().__init__(target.host, target.port, timeout=CONNECT)
        self.target = target

    def connect(self):
        self.sock = socket.create_connection((address_of(self.target), self.port), CONNECT)
        if self.target.scheme == "https":
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)


def ask(url, *, data=None, headers=None):
    """The body of the answer. data: text of a form to post. Raises Unreachable, also for any answer but 200."""
    line, until = Line(target_of(url)), time.monotonic() + WHOLE
    try:
        line.request(
            "POST" if data is not None else "GET", line.target.path, data, {"Accept": "application/json"} | (headers or {})
        )
        answer = line.getresponse()
        body = read(line, answer, until)
    except (OSError, http.client.HTTPException):
        raise Unreachable("no answer") from None
    finally:
        line.close()
    if answer.status != 200:
        raise Unreachable(f"answered {answer.status}")
    return body


def read(line, answer, until):
    body = b""
    while piece := answer.read1(PIECE):
        body += piece
        if len(body) > MOST or time.monotonic() > until:
            raise Unreachable("too long an answer")
        if line.sock is not None:
            line.sock.settimeout(max(0.1, until - time.monotonic()))
    return body
