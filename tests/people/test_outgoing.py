"""T65: no address that somebody typed leads the server into its own network."""

import socket

import pytest

from coalitions.people.outgoing import Unreachable, ask, may_be_asked

NEVER = [
    "",
    "x",
    "http://a.example/",
    "ftp://a.example/",
    "file:///etc/hostname",
    "https://a.example:8443/",
    "https://u@a.example/",
]
NEVER += [
    "https://a.example:x/",
    "https:///x",
    "https://a.example/\r\nHost: b",
    "https://a.example/å",
    "//a.example",
    "javascript:x",
]
INSIDE = [
    "127.0.0.1",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "0.0.0.0",
    "100.64.0.1",
    "224.0.0.1",
    "::1",
    "::",
]
INSIDE += [
    "fe80::1",
    "fc00::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "2002:7f00:1::",
    "64:ff9b::7f00:1",
    "192.0.2.1",
]
INSIDE += ["2001:0:53aa:64c:0:0:80ff:fffe", "255.255.255.255", "198.18.0.1", "2001:db8::1", "240.0.0.1", "0.1.2.3"]
LITERAL = ["127.1", "0x7f.1", "2130706433", "0177.0.0.1", "[::1]", "[::ffff:7f00:1]", "localhost"]


@pytest.fixture
def spy(monkeypatch):
    """Every connection that is begun."""
    seen = []
    monkeypatch.setattr(
        socket, "create_connection", lambda address, *rest, **more: seen.append(address) or (_ for _ in ()).throw(OSError())
    )
    return seen


def leads(monkeypatch, *addresses):
    def found(host, port, **more):
        return [(socket.AF_INET6 if ":" in one else socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", found)


@pytest.mark.parametrize("url", NEVER)
def test_t65_what_is_no_https_address_is_not_asked(spy, url):
    assert not may_be_asked(url)
    with pytest.raises(Unreachable):
        ask(url)
    assert spy == []


def test_t65_a_name_that_leads_inside_is_not_connected_to(spy, monkeypatch):
    for address in INSIDE:
        leads(monkeypatch, address)
        with pytest.raises(Unreachable):
            ask("https://login.example/")
        leads(monkeypatch, "93.184.216.34", address)
        with pytest.raises(Unreachable):
            ask("https://login.example/")
    assert spy == []


@pytest.mark.parametrize("host", LITERAL)
def test_t65_nor_is_an_address_written_oddly(spy, host):
    with pytest.raises(Unreachable):
        ask(f"https://{host}/")
    assert spy == []


def test_t65_the_address_that_was_looked_at_is_connected_to_and_the_name_not_looked_up_again(spy, monkeypatch):
    leads(monkeypatch, "93.184.216.34")
    with pytest.raises(Unreachable):
        ask("https://login.example/.well-known/openid-configuration")
    assert spy == [("93.184.216.34", 443)]
