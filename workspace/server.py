"""daphne with what it lacks: ports it can stop listening on, and an end that finishes its work."""

import asyncio
import logging
import os
import signal

from daphne.server import Server as Daphne
from twisted.internet import defer, reactor
from twisted.python.log import PythonLoggingObserver

from workspace.bodies import in_pieces
from workspace.protocols import Channel, Request
from workspace.sockets import PING, SILENCE, Socket

log = logging.getLogger("server")
FRAME = 256 * 1024  # bytes of one frame; /live/ refuses above 16 KiB itself
# Origins are judged by the application, all of them. A page on a slow line hears why within five seconds, not one.
SOCKETS = {"utf8validateIncoming": False, "failByDrop": False, "allowNullOrigin": True, "closeHandshakeTimeout": 5}
PATIENCE = 20.0  # seconds that requests at work may still take


class Server(Daphne):
    """edge: the application. delay: seconds between goodbye and closing the port. jobs: has `stop()`, or None.

    ping, silence: seconds.
    """

    def __init__(self, edge, *, bind, port, delay=0.0, jobs=None, ping=PING, silence=SILENCE):
        super().__init__(
            in_pieces(edge),
            endpoints=[f"tcp:port={port}:backlog=1024:interface={bind.replace(':', chr(92) + ':')}"],
            signal_handlers=False,
            http_timeout=60,
            websocket_timeout=14_400,
            ping_interval=ping,
            ping_timeout=silence,
            websocket_max_message_size=FRAME,
            websocket_max_frame_size=FRAME,
            application_close_timeout=10,
            server_name="",
            ready_callable=self.ready,
        )
        self.edge, self.delay, self.jobs = edge, delay, jobs
        self.ports, self.failure, self.ending = [], None, None

    def ready(self):
        self.http_factory.buildProtocol = self.protocol
        self.ws_factory.protocol = Socket
        self.ws_factory.setProtocolOptions(**SOCKETS)
        self.loop = asyncio.get_event_loop()
        for sign in (signal.SIGTERM, signal.SIGINT):
            self.loop.add_signal_handler(sign, self.end)
        self.starting = self.loop.create_task(self.edge.start())
        PythonLoggingObserver().start()
        if self.jobs:
            self.jobs.start()

    def protocol(self, address):
        channel = type(self.http_factory).buildProtocol(self.http_factory, address)
        channel.requestFactory = Request
        channel._channel.__class__ = Channel  # twisted leaves no other way in
        return channel

    def create_application(self, protocol, scope):
        if isinstance(protocol, Request):
            scope["body"] = protocol.content
        return super().create_application(protocol, scope)

    def listen_success(self, port):
        self.ports.append(port)
        super().listen_success(port)

    def listen_error(self, failure):
        self.failure = failure.getErrorMessage()
        self.stop()

    def end(self):
        """The first signal finishes what is at work, a second one ends at once."""
        if self.ending:
            os._exit(1)
        self.ending = self.loop.create_task(self.drain())

    async def drain(self):
        await self.edge.drain()
        await asyncio.sleep(self.delay)
        for port in self.ports:
            await defer.maybeDeferred(port.stopListening).asFuture(self.loop)
        await self.finish()
        reactor.stop()

    async def finish(self):
        if self.jobs:
            self.jobs.stop()
        end = self.loop.time() + PATIENCE
        while (self.edge.busy or (self.jobs and self.jobs.busy)) and self.loop.time() < end:
            await asyncio.sleep(0.05)

    def kill_all_applications(self):
        """daphne's own stumbles over connections that have no application yet."""
        waiting = [details["application_instance"] for details in self.connections.values() if "application_instance" in details]
        for application in waiting:
            application.cancel()
        return defer.Deferred.fromFuture(asyncio.gather(*waiting, return_exceptions=True))
