"""One request to a push service at an address that a browser named. Nobody may lead us into our own network by it.

The name is resolved once, every address it has must be a public one, and the connection goes to that very address.
"""

import ipaddress
import socket
import ssl
from http.client import HTTPException, HTTPSConnection
from urllib.parse import urlsplit

CONNECT, ANSWER = 3, 10  # seconds
MOST = 64 * 1024  # bytes of an answer that are looked at


class Refused(Exception):
    """The address may not be asked."""


def parted(endpoint):
    """(host, path with query) of an https address on the usual port. Raises Refused for everything else."""
    try:
        parts = urlsplit(endpoint)
        fine = parts.scheme == "https" and parts.hostname and parts.port in (None, 443) and not parts.username
    except ValueError:
        raise Refused(endpoint) from None
    if not fine or not parts.netloc.isascii() or any(sign <= " " for sign in endpoint):
        raise Refused(endpoint)
    return parts.hostname, (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def public_address(host):
    """An address of the host to connect to. Raises Refused when any of its addresses is not a public one, OSError without one."""
    found = [row[4][0] for row in socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)]
    if not found or not all(is_public(address) for address in found):
        raise Refused(host)
    return found[0]


def is_public(address):
    """A name for an address inside another one counts as what it stands for."""
    found = ipaddress.ip_address(address.partition("%")[0])
    inner = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    teredo = getattr(found, "teredo", None)
    inside = [inner] if inner else list(teredo or ())
    return all(one.is_global and not one.is_multicast for one in [found, *inside]) and not is_translated(found)


def is_translated(address):
    """64:ff9b::/96 leads to any IPv4 address, also to private ones (RFC 6052)."""
    return address.version == 6 and address in ipaddress.ip_network("64:ff9b::/96")


class Pinned(HTTPSConnection):
    """Speaks to one address under the name of the host, whose certificate must fit."""

    def __init__(self, host, address):
        super().__init__(host, 443, timeout=ANSWER, context=ssl.create_default_context())
        self.address = address

    def connect(self):
        plain = socket.create_connection((self.address, 443), CONNECT)
        plain.settimeout(ANSWER)
        self.sock = self._context.wrap_socket(plain, server_hostname=self.host)


def reach(endpoint, body, headers):
    """The status of the answer; redirects are not followed. Raises Refused, OSError."""
    host, path = parted(endpoint)
    connection = Pinned(host, public_address(host))
    try:
        connection.request("POST", path, body, headers)
        answer = connection.getresponse()
        answer.read(MOST)
        return answer.status
    except HTTPException as error:
        raise OSError(str(error)) from error
    finally:
        connection.close()
