"""Background work: what a dead worker left is done again; what fails is tried at its next turn."""

from datetime import timedelta

from django.conf import settings
from django.utils.module_loading import import_string
from django.utils.timezone import now
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from workspace.jobs import Jobs, reap, reap_all, sweep


def running(minutes):
    return DBTaskResult.objects.create(
        task_path="a.task",
        args_kwargs={"args": [], "kwargs": {}},
        backend_name="default",
        status=TaskResultStatus.RUNNING,
        started_at=now() - timedelta(minutes=minutes),
    )


def status(task):
    task.refresh_from_db()
    return task.status


def test_a_task_whose_worker_died_is_queued_again(db):
    lost, busy = running(20), running(5)
    reap()
    assert (status(lost), status(busy)) == (TaskResultStatus.READY, TaskResultStatus.RUNNING)


def test_a_process_that_is_alone_takes_up_all_that_was_running(db):
    task = running(0)
    reap_all()
    assert status(task) == TaskResultStatus.READY


def test_a_job_that_fails_does_not_end_the_others(db, caplog):
    Jobs().turn("tests.live.test_jobs.fail")
    assert "jobs.periodic" in caplog.text


def fail():
    raise RuntimeError


def ended(status, days):
    task = running(days * 24 * 60)
    DBTaskResult.objects.filter(pk=task.pk).update(status=status, finished_at=now() - timedelta(days=days))
    return task


def test_t114_finished_tasks_are_forgotten_after_a_while(db):
    good, bad = TaskResultStatus.SUCCESSFUL, TaskResultStatus.FAILED
    kept, gone = [ended(good, 6), ended(bad, 29), running(99_999)], [ended(good, 8), ended(bad, 31)]
    assert sweep() == len(gone)
    assert set(DBTaskResult.objects.all()) == set(kept)


def test_every_periodic_function_is_there():
    assert all(callable(import_string(name)) for name in settings.PERIODIC)
