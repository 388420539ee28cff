"""One per process: reads new rows once, draws each once per language, writes the same frame to every socket here."""

import asyncio
import logging
from random import SystemRandom

from coalitions.live import reading, telling
from coalitions.live.answers import reason
from coalitions.live.frames import Frame
from coalitions.live.house import House
from coalitions.live.layer import Layer
from coalitions.live.register import Register
from coalitions.live.rounds import Rounds
from coalitions.live.stream import Stream
from coalitions.live.subscription import WINDOW
from coalitions.live.threads import Threads
from coalitions.live.voices import Voices

log = logging.getLogger("live")
LIFE = 14_400.0  # seconds of a socket
SPREAD, RETURN = 14_500, 10  # ms over which pages come back after a goodbye: at most, and for each page
chance = SystemRandom()


class Hub:
    """Lives on one event loop. Database and drawing run on its own threads."""

    def __init__(self):
        self.loop, self.name = asyncio.get_running_loop(), chance.getrandbits(53)  # two processes may hold theirs at one address
        self.threads = Threads()
        self.streams, self.register, self.tasks = {}, Register(), set()
        self.house, self.layer, self.voices, self.rounds = House(self), Layer(self), Voices(self), Rounds(self)
        self.draining = False

    async def begin(self):
        """Takes over this process's tells and starts looking."""
        telling.hub = self
        self.house.start()
        self.layer.start()
        self.rounds.start()

    async def end(self):
        """Lets go of everything; there is nothing to save."""
        telling.hub = None if telling.hub is self else telling.hub
        while self.tasks:  # again: while it connects, Redis's client swallows what should end it
            for task in list(self.tasks):
                task.cancel()
            await asyncio.wait(self.tasks, timeout=1)
        await asyncio.to_thread(self.threads.end)

    def drain(self):
        """Says goodbye to every page, each with its own pause, so that they do not return all at once."""
        self.draining = True
        spread = min(SPREAD, RETURN * len(self.register.sockets))
        for socket in list(self.register.sockets):
            socket.write(Frame({"t": "bye", "retry_ms": chance.randrange(500 + spread)}))
            socket.close(4503)

    def now(self):
        return self.loop.time()

    def life(self):
        """A little less than the server's own limit, and not the same for all."""
        return LIFE - chance.uniform(30, 600)

    def start(self, coroutine):
        task = self.loop.create_task(coroutine)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)
        return task

    async def run(self, function, *args):
        return await self.loop.run_in_executor(self.threads.pool, self.threads.ask, function, *args)

    def told(self, space_id, head):
        """A verb of this process committed: seen at once, and the other processes are poked in the background."""
        self.see(space_id, head)
        self.start(telling.poke(space_id, head))

    def told_person(self, user_id):
        self.rounds.moved(user_id)
        self.start(telling.poke_person(user_id))

    def see(self, space_id, head, log_id=None):
        if space_id == 0:
            self.house.see(head, log_id)
        elif stream := self.streams.get(space_id):
            stream.see(head, log_id)

    def stream(self, space_id):
        if space_id not in self.streams:
            self.streams[space_id] = Stream(self, space_id)
            self.layer.join(telling.group(space_id))
        return self.streams[space_id]

    def drop(self, stream):
        del self.streams[stream.space_id]
        self.layer.leave(telling.group(stream.space_id))

    async def authorise(self, user, space_ids):
        """(heads, standings), both empty when the database is away: those pages come back."""
        return await self.run(reading.authorise, user, space_ids) if space_ids else ({}, {})

    def settle(self, subscription, cursor, head, standing):
        """What `sub` is answered. Refused and not existing look the same."""
        if head is None or standing is None:
            return subscription.go()
        subscription.stream.head = max(subscription.stream.head, head.head)
        after = head.head if subscription.head_only else cursor["after"]
        why = "log" if cursor.get("log", head.log_id) != head.log_id else reason(head, after)
        if why:
            return subscription.reset(why)
        subscription.begin(standing, after, head.head)
        if subscription.head_only:
            subscription.socket.moved.add(subscription.space)  # what moved while it joined is told at the next sweep
        else:
            subscription.socket.write(Frame(welcome(subscription, head)))
            self.voices.arrived(subscription)
        subscription.stream.begin(head, after)
        subscription.pump()

    def replace(self, socket):
        if earlier := self.register.of_tab(socket):
            earlier.close(4409)
        self.register.name(socket)

    def forget(self, socket):
        self.register.remove(socket)
        if not self.register.of_user(socket.user.pk):
            self.layer.leave(f"u-{socket.user.pk}")


def welcome(subscription, head):
    cursor = {"log": head.log_id, "head": head.head, "from": subscription.sent}
    return {"t": "welcome", "space": subscription.space, **cursor, "window": WINDOW}
