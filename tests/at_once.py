"""Deeds of several people at the same moment, each in a thread and with a connection of its own."""

from threading import Barrier, Thread

from django.db import connections


def at_once(*deeds, refused):
    """Runs the deeds, which start together; the names of what they raised. refused: the errors that may be."""
    barrier, raised = Barrier(len(deeds)), []

    def run(deed):
        barrier.wait()
        try:
            deed()
        except refused as error:
            raised.append(type(error).__name__)
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=[deed]) for deed in deeds]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    return raised
