"""Things of the console for the permission matrix (tests/guards)."""

from django_tasks_db.models import DBTaskResult


def letter(cast):
    """A mail that no server took."""
    fields = {"task_path": "coalitions.people.mail.send_notice", "exception_class_path": "", "backend_name": "default"}
    row = DBTaskResult(args_kwargs={"args": [], "kwargs": {}}, run_after="2026-01-01T00:00Z", traceback="", **fields)
    row.set_failed(ConnectionRefusedError())
    return row.pk


THINGS = {"letter": letter}
BODIES: dict = {}
