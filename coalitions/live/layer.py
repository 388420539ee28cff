"""Pokes between processes, ids and numbers only: groups are joined again every few seconds, for a layer may forget."""

import asyncio
import logging

from channels.layers import get_channel_layer

from coalitions.live import rooms

log = logging.getLogger("live")
AGAIN = 5.0  # seconds between joining all groups again
PATIENCE = 0.5  # seconds one call to the layer may take


class Layer:
    def __init__(self, hub):
        self.hub, self.groups, self.channel = hub, set(), None
        self.layer = get_channel_layer()

    def start(self):
        self.hub.start(self.listen())
        self.hub.start(self.rejoin())

    def join(self, group):
        if group not in self.groups:
            self.groups.add(group)
            self.hub.start(self.call(self.layer.group_add, group))

    def leave(self, group):
        if group in self.groups:
            self.groups.discard(group)
            self.hub.start(self.call(self.layer.group_discard, group))

    async def call(self, method, group):
        """A layer that is away costs nothing but time: the poll of the heads goes on."""
        if self.channel:
            try:
                async with asyncio.timeout(PATIENCE):  # wait_for of Python 3.11 can swallow that the task was cancelled
                    await method(group, self.channel)
            except Exception as error:
                log.debug("live.layer_away", extra={"error": type(error).__name__})

    async def rejoin(self):
        while True:
            while self.channel is None:
                await asyncio.sleep(0.05)
            for group in list(self.groups):
                await self.call(self.layer.group_add, group)
            await asyncio.sleep(AGAIN)

    async def listen(self):
        while True:
            try:
                self.channel = self.channel or await self.layer.new_channel("hub")
                self.hear(await self.layer.receive(self.channel))
            except asyncio.CancelledError:
                raise
            except Exception as error:
                log.warning("live.layer_lost", extra={"error": type(error).__name__})
                await asyncio.sleep(0.5)

    def hear(self, message):
        if message["type"] == "poke":
            self.hub.see(message["space"], message["seq"])
        elif message["type"] == "me":
            self.hub.rounds.moved(message["user"])
        elif ear := rooms.EARS.get(message["type"]):
            ear(self.hub, message)
        elif message.get("hub") != self.hub.name:
            self.hub.voices.heard(message)
