"""Things of the console for the permission matrix (tests/guards)."""

from datetime import date

from django_tasks_db.models import DBTaskResult

from coalitions.home.models import Week


def letter(cast):
    """A mail that no server took."""
    fields = {"task_path": "coalitions.people.mail.send_notice", "exception_class_path": "", "backend_name": "default"}
    row = DBTaskResult(args_kwargs={"args": [], "kwargs": {}}, run_after="2026-01-01T00:00Z", traceback="", **fields)
    row.set_failed(ConnectionRefusedError())
    return row.pk


def week(cast):
    fields = {"space": cast.space, "organisation": cast.kommun, "monday": date(2026, 11, 2)}
    return Week.objects.get_or_create(**fields, defaults={"is_told": True})[0]


THINGS = {"letter": letter, "week": lambda cast: week(cast).pk}
BODIES: dict = {}
