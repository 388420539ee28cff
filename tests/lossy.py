"""A channel layer as bad as networks get: drops 30 %, doubles 10 %, delays up to 3 s, and so reorders. CHANNEL_LAYER names it."""

import asyncio
import random

from channels_redis.pubsub import RedisPubSubChannelLayer

DROPPED, DOUBLED, LATE = 0.3, 0.1, 0.5
LATEST = 3.0  # seconds
chance = random.Random()


class Lossy(RedisPubSubChannelLayer):
    async def group_send(self, group, message):
        luck = chance.random()
        for _ in range(0 if luck < DROPPED else 2 if luck < DROPPED + DOUBLED else 1):
            await self.sometime(group, message)

    async def sometime(self, group, message):
        if chance.random() >= LATE:
            return await self.on(group, message)
        task = asyncio.get_running_loop().create_task(self.later(group, message))
        self.__dict__.setdefault("under_way", set()).add(task)

    async def later(self, group, message):
        await asyncio.sleep(chance.random() * LATEST)
        await self.on(group, message)

    async def on(self, group, message):
        """The layer makes its methods as they are asked for: there is none to inherit."""
        await self.__getattr__("group_send")(group, message)
