"""What the console's first page tells of the whole installation: mails that could not be sent, and the storage in use."""

from django.db.models import Sum
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from coalitions.documents.models import Document
from coalitions.live.audit import audited
from coalitions.live.log import audit, verb
from coalitions.organisations.console.waiting import Fact, Wait, tells, waits

audited({"mail.again": _("Mail sent again")})
MAILS = {
    "coalitions.people.mail.send_notice": _("Notice about an account"),
    "coalitions.organisations.mail.send_application": _("Letter to an applicant"),
    "coalitions.organisations.mail.send_reminder": _("Reminder to an organisation"),
    "coalitions.organisations.mail.send_proposal": _("Question who belongs to an organisation"),
    "coalitions.organisations.asking.ask": _("Question to a contact person"),
    "coalitions.spaces.mail.send_invitation": _("Invitation to a space"),
}


def unsent():
    """The failed tasks that would have sent a mail, the last first; kept for thirty days."""
    return DBTaskResult.objects.failed().filter(task_path__in=MAILS).order_by("-finished_at")


@verb
def send_again(which, *, by):
    """which: failed tasks. The worker finds them as new; returns how many."""
    many = which.update(status=TaskResultStatus.READY, started_at=None, finished_at=None)
    if many:
        audit("mail.again", by, by=by, count=many)
    return many


@waits
def failed_mails():
    return Wait(_("E-mails that could not be sent"), unsent().count(), reverse("home:unsent"))


@tells
def storage():
    """Of files of all spaces, those in the bin too."""
    used = Document.objects.aggregate(bytes=Sum("size"))["bytes"] or 0
    return Fact(_("Storage used by files"), filesizeformat(used))
