"""Mails that could not be sent, in the console: what each was, why, and once more."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from coalitions.home.console import MAILS, send_again, unsent
from coalitions.spaces.access import admins_only

MOST = 100


@admins_only
@require_safe
def index(request):
    mails = list(unsent()[:MOST])
    for mail in mails:
        mail.words, mail.error = MAILS[mail.task_path], mail.exception_class_path.rpartition(".")[2]
    return render(request, "console/unsent.html", {"mails": mails})


@admins_only
@require_POST
def again(request, letter):
    send_again(unsent().filter(pk=get_object_or_404(unsent(), pk=letter).pk), by=request.user)
    messages.success(request, _("It is tried again now. Should it fail, it stands here once more."))
    return redirect("home:unsent")
