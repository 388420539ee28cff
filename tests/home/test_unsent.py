"""ADM-06: the console's first page tells of mails that could not be sent and of the storage in use."""

import uuid

import pytest
from django.core import mail
from django_tasks_db.models import DBTaskResult

from coalitions.documents.models import Document
from coalitions.live.models import AuditEntry

PAGE, LIST = "/console/onboarding/", "/console/mails/"


@pytest.fixture
def failed(cast):
    """A notice to Tuva that no server took."""
    given = {"args": [cast.tuva.pk, "factors_reset", {"words": "Ny telefon"}], "kwargs": {}}
    fields = {"task_path": "coalitions.people.mail.send_notice", "exception_class_path": "smtplib.SMTPServerDisconnected"}
    row = DBTaskResult(args_kwargs=given, backend_name="default", run_after="2026-01-01T00:00Z", traceback="", **fields)
    row.set_failed(ConnectionRefusedError())
    return row


def test_adm_06_what_failed_stands_on_top_of_the_console_and_in_a_list(as_, cast, failed):
    admin = as_(cast.rasmus)
    assert [(wait.count, wait.url) for wait in admin.get(PAGE).context["waiting"]] == [(1, LIST)]
    page = admin.get(LIST).text
    assert "ConnectionRefusedError" in page and "Ny telefon" not in page and cast.tuva.email not in page


def test_adm_06_a_failed_mail_is_sent_again(as_, cast, failed):
    as_(cast.rasmus).post(f"{LIST}{failed.pk}/sending/")
    row = DBTaskResult.objects.get(pk=failed.pk)
    assert row.status == "READY" and AuditEntry.objects.filter(kind="mail.again", by=cast.rasmus.pk).count() == 1
    row.task.call(*row.args_kwargs["args"])
    assert mail.outbox[-1].to == [cast.tuva.email]
    assert as_(cast.rasmus).post(f"{LIST}{failed.pk}/sending/").status_code == 404


def test_work_that_is_no_mail_stands_elsewhere(as_, cast, failed):
    DBTaskResult.objects.update(task_path="coalitions.organisations.importing.run")
    assert as_(cast.rasmus).get(PAGE).context["waiting"] == []
    assert as_(cast.rasmus).post(f"{LIST}{uuid.uuid4()}/sending/").status_code == 404


def test_adm_06_the_storage_in_use_is_told(as_, cast):
    own = cast.space.memberships.get(user=cast.tuva)
    one = Document.objects.link(cast.space, "Plan", "https://x.example/plan", by=own)
    Document.objects.filter(pk=one.pk).update(size=3 * 1024 * 1024)
    (fact,) = as_(cast.rasmus).get(PAGE).context["facts"]
    assert "3,0" in fact.value
