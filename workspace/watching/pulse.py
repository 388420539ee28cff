"""How late this process's loop runs. What delays a tick delays every request and every open page."""

import asyncio
import time
from collections import deque

TICK = 0.25  # seconds
SHORT, LONG = 8, 60  # ticks: what /livez looks at, and what two scrapes may lie apart


class Pulse:
    def __init__(self):
        self.late, self.due, self.task = deque(maxlen=LONG), None, None

    def start(self):
        self.task = self.task or asyncio.get_running_loop().create_task(self.beat())

    async def beat(self):
        while True:
            self.due = time.monotonic() + TICK
            await asyncio.sleep(TICK)
            self.late.append(time.monotonic() - self.due)

    @property
    def lag(self):
        """Seconds: the worst of the last two, the tick that is due now included."""
        return self.worst_of(SHORT)

    @property
    def worst(self):
        """Seconds: the worst of the last fifteen."""
        return self.worst_of(LONG)

    def worst_of(self, ticks):
        now = time.monotonic() - self.due if self.due else 0.0
        return max(0.0, now, *list(self.late)[-ticks:])
