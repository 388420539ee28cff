"""The hub's own threads. Each keeps its connection to the database, for making one costs more than most questions."""

from concurrent.futures import ThreadPoolExecutor

from django.db import InterfaceError, OperationalError, connections

THREADS = 4


class Threads:
    def __init__(self):
        self.pool, self.lines = ThreadPoolExecutor(THREADS, thread_name_prefix="hub"), set()

    def ask(self, function, *args):
        """On one of them. A connection that died is noticed by its first use, and what the hub asks may be asked twice.

        Raises what the database says where the connection lives: a question that took too long is not asked again.
        """
        line = connections["default"]
        self.lines.add(line)
        try:
            return function(*args)
        except (InterfaceError, OperationalError):
            if line.is_usable():
                raise
            line.close()
            return function(*args)

    def end(self):
        """Waits for what is being asked: closing a line under a question would end the process, not the question."""
        self.pool.shutdown(cancel_futures=True)
        for line in self.lines:
            line.inc_thread_sharing()  # its own thread is gone or going
            line.close()
