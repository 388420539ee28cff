"""A push service of our own in place of the world's, and one person's device at it."""

import socket

import pytest

from tests.activity.sink import Browser, Sink

DEVICES = "/settings/notifications/devices/"


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    sink = Sink(tmp_path_factory.mktemp("sink"))
    yield sink
    sink.stop()


@pytest.fixture
def sink(service, monkeypatch):
    """The names of the world: HOST is a public address, and behind that address stands the sink."""
    service.taken, service.status = [], 201
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.215.14", 443))]
    monkeypatch.setenv("SSL_CERT_FILE", str(service.path))
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *args, **more: found)
    monkeypatch.setattr(socket, "create_connection", lambda address, timeout: led(service, timeout))
    return service


def led(service, timeout):
    there = socket.socket()
    there.settimeout(timeout)
    there.connect(service.server.server_address)
    return there


@pytest.fixture
def device(cast, as_):
    browser = Browser()
    as_(cast.tuva).post(DEVICES, browser.fields())
    return browser
