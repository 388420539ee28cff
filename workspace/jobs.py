"""Background work: queued tasks, and functions of settings.PERIODIC at their intervals. A thread of the server, or a process."""

import logging
import threading
import time
from datetime import timedelta

from django.conf import settings
from django.db import close_old_connections
from django.utils.crypto import get_random_string
from django.utils.module_loading import import_string
from django.utils.timezone import now
from django_tasks.base import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from workspace.models import Hold

log = logging.getLogger("jobs")
LOST = timedelta(minutes=15)  # a task running longer lost its worker
DONE, FAILED = timedelta(days=7), timedelta(days=30)  # how long it is kept that a task ended well, or not


class Jobs:
    """Starts with `start()`, ends with `stop()`; what fails is logged and tried again at its next turn."""

    def __init__(self):
        self.worker = Worker(
            queue_names=["*"],
            interval=0.5,
            batch=False,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
            excluded_queue_names=[],
        )
        self.due = dict.fromkeys(settings.PERIODIC, 0.0)
        self.ended = threading.Event()
        self.at_work = None

    def start(self):
        for run in (self.tasks, self.periodic):
            threading.Thread(target=run, name=f"jobs-{run.__name__}", daemon=True).start()
        return self

    def stop(self):
        self.worker.running = False
        self.ended.set()

    @property
    def busy(self):
        return self.worker.running_task or self.at_work is not None

    def tasks(self):
        if not settings.REDIS_URL:
            self.turn("workspace.jobs.reap_all")  # there is no other process that could still be at them
        while self.worker.running:
            try:
                self.wait_while_held()
                self.worker.run()
            except Exception:
                log.exception("jobs.worker")
                close_old_connections()
                self.ended.wait(2)

    def wait_while_held(self):
        """After a restore nothing queued goes out before somebody said so."""
        held = Hold.objects.exists()
        if held:
            log.warning("jobs.held")
        while held and not self.ended.wait(2):
            close_old_connections()
            held = Hold.objects.exists()

    def periodic(self):
        while not self.ended.wait(0.5):
            for name, due in self.due.items():
                if time.monotonic() >= due:
                    self.due[name] = time.monotonic() + settings.PERIODIC[name]
                    self.turn(name)

    def turn(self, name):
        self.at_work = name
        close_old_connections()
        try:
            import_string(name)()
        except Exception:
            log.exception("jobs.periodic", extra={"job": name})
        finally:
            close_old_connections()
            self.at_work = None


def reap_all():
    reap(older=timedelta(0))


def reap(older=LOST):
    """Tasks whose worker died while they ran are queued again; they must bear being run twice."""
    running = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING, started_at__lt=now() - older)
    if count := running.update(status=TaskResultStatus.READY, started_at=None):
        log.warning("jobs.reaped", extra={"count": count})


def sweep():
    """Forgets tasks that ended long ago; returns how many."""
    ended = DBTaskResult.objects
    done, failed = ended.successful().filter(finished_at__lt=now() - DONE), ended.failed().filter(finished_at__lt=now() - FAILED)
    return done.delete()[0] + failed.delete()[0]
