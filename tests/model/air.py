"""A channel layer whose messages stay in the air until the history delivers, doubles, reorders or loses them."""

import asyncio


class Air:
    def __init__(self):
        self.queues, self.groups, self.flying, self.names = {}, {}, [], 0

    async def new_channel(self, prefix):
        self.names += 1
        self.queues[name := f"{prefix}-{self.names}"] = asyncio.Queue()
        return name

    async def receive(self, channel):
        return await self.queues[channel].get()

    async def group_add(self, group, channel):
        self.groups.setdefault(group, {})[channel] = True

    async def group_discard(self, group, channel):
        self.groups.get(group, {}).pop(channel, None)

    async def group_send(self, group, message):
        self.flying += [(channel, message) for channel in self.groups.get(group, ())]

    def deliver(self, index, *, twice=False):
        """One message arrives; twice, and it stays in the air as well, to arrive again when it is stale."""
        if not self.flying:
            return
        index %= len(self.flying)
        channel, message = self.flying[index] if twice else self.flying.pop(index)
        if channel in self.queues:
            self.queues[channel].put_nowait(message)

    def lose(self, index):
        if self.flying:
            self.flying.pop(index % len(self.flying))

    def deliver_all(self):
        while self.flying:
            self.deliver(0)

    def forget(self, channel):
        self.queues.pop(channel, None)
        for group in self.groups.values():
            group.pop(channel, None)
