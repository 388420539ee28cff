"""An event loop that is cranked by hand: time passes when told to, and what runs on threads waits until it is let."""

import asyncio
from functools import partial


class Away(Exception):
    """The database did not answer, because the history says so."""


class Job:
    """Something the hub asked of the database: first waiting, then answered, then brought."""

    def __init__(self, pool, work, future):
        self.pool, self.work, self.future, self.result, self.error = pool, work, future, None, None

    def run(self):
        try:
            self.result = self.work()
        except Exception as error:
            self.error = error

    def bring(self):
        if self.future.done():
            return
        if self.error:
            self.future.set_exception(self.error)
        else:
            self.future.set_result(self.result)


class Crank(asyncio.BaseEventLoop):
    """at: seconds. waiting, answered: jobs. held: whether they wait to be let on. failing: so many of the next ones fail.

    stands_for: {function: the world's own} of what would ask Django's tables.
    """

    def __init__(self, stands_for):
        super().__init__()
        self._selector, self.at, self.until, self.stands_for = self, 0.0, 0.0, stands_for
        self.waiting, self.answered, self.held, self.failing = [], [], False, 0

    def time(self):
        return self.at

    def select(self, timeout):
        """Nothing is ready: time jumps to the next timer, or stops where it was told to."""
        if timeout == 0:
            return []
        step = self.until - self.at if timeout is None else timeout
        if timeout is None or self.at + step > self.until:
            self.at = max(self.at, self.until)
            self.stop()
        else:
            self.at += step
        return []

    def _process_events(self, events):
        """There are none: nothing here waits for a file or a socket."""

    def _write_to_self(self):
        """Nobody sleeps in select."""

    def close(self):
        self._selector = None
        super().close()

    def advance(self, seconds=0.0):
        self.until = self.at + seconds
        self.run_forever()

    def run_in_executor(self, pool, ask, function, *args):
        job = Job(pool, partial(ask, self.stands_for.get(function, function), *args), self.create_future())
        self.waiting.append(job)
        if not self.held:
            self.call_soon(self.work, job)
        return job.future

    def work(self, job):
        if job not in self.waiting:
            return
        self.waiting.remove(job)
        if self.failing:
            self.failing -= 1
            job.error = Away()
        else:
            job.run()
        self.answered.append(job)
        if not self.held:
            self.call_soon(self.bring, job)

    def bring(self, job):
        if job in self.answered:
            self.answered.remove(job)
            job.bring()

    def let_on(self):
        self.held = False
        for job in self.waiting:
            self.call_soon(self.work, job)
        for job in self.answered:
            self.call_soon(self.bring, job)

    def abandon(self, pool):
        """The process that asked is no more."""
        self.waiting = [job for job in self.waiting if job.pool is not pool]
        self.answered = [job for job in self.answered if job.pool is not pool]
