"""Bytes written past the server's own queue arrive whole and in order, also where the reader is slow."""

import socket
from contextlib import suppress

import pytest
from twisted.internet.interfaces import IReactorFDSet
from twisted.internet.protocol import Protocol
from twisted.internet.tcp import Connection
from zope.interface import implementer

from coalitions.live.wire import push

FRAMES = [bytes([number]) * 50_000 for number in range(40)]


@implementer(IReactorFDSet)
class Reactor:
    """Remembers who waits to write; the test turns it by hand."""

    def __init__(self):
        self.writers = set()
        self.addWriter, self.removeWriter = self.writers.add, self.writers.discard
        self.addReader = self.removeReader = self.writers.discard


@pytest.fixture
def line():
    """(transport, its reactor, the other end)."""
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    theirs.setblocking(False)
    reactor = Reactor()
    transport = Connection(ours, Protocol(), reactor)
    transport.connected = True
    yield transport, reactor, theirs
    ours.close()
    theirs.close()


def test_what_fits_is_sent_before_the_loop_turns(line):
    transport, reactor, theirs = line
    push(transport, b"frame")
    assert theirs.recv(100) == b"frame"
    assert not reactor.writers


def test_a_slow_reader_gets_every_byte_in_order(line):
    transport, reactor, theirs = line
    for frame in FRAMES:
        push(transport, frame)
    assert reactor.writers
    got = b""
    while reactor.writers or len(got) < sum(map(len, FRAMES)):
        for writer in list(reactor.writers):
            writer.doWrite()
        with suppress(BlockingIOError):
            got += theirs.recv(300_000)
    assert got == b"".join(FRAMES)


def test_a_reader_that_left_is_found_out_by_the_loop(line):
    transport, reactor, theirs = line
    theirs.close()
    push(transport, b"frame")
    assert transport.doWrite() is not None


def test_after_the_connection_nothing_is_sent(line):
    transport, reactor, theirs = line
    transport.connected = False
    push(transport, b"frame")
    with pytest.raises(BlockingIOError):
        theirs.recv(100)
