"""Several people act at the same moment."""

from threading import Barrier, Thread

from django.db import connections


def at_once(*deeds, but):
    """Runs the deeds in threads that start together; the names of what they raised of the errors `but`."""
    barrier, raised = Barrier(len(deeds)), []

    def run(deed):
        barrier.wait()
        try:
            deed()
        except but as error:
            raised.append(type(error).__name__)
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=[deed]) for deed in deeds]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    return raised
