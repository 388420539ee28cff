"""Two accounts of one person become one: the person is signed in as one, and answers a code mailed to the other's address."""

import time

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from coalitions.people.errors import Guarded
from coalitions.people.forms.factors import MailedCodeForm
from coalitions.people.forms.merging import OtherForm
from coalitions.people.guards import signed_in
from coalitions.people.mailed import LIFE, MailedCode
from coalitions.people.models import User
from coalitions.people.parts import PARTS
from coalitions.people.proving import proven

BOTH = require_http_methods(["GET", "HEAD", "POST"])


def sent(request):
    return request.POST if request.method == "POST" else None


def status(form):
    return 422 if form.is_bound else 200


@signed_in
@BOTH
@proven
def address(request):
    """The answer and the mail are the same kind for an address with and without an account (T11)."""
    form = OtherForm(sent(request), person=request.user)
    if not form.is_valid():
        return render(request, "people/merging.html", {"form": form}, status=status(form))
    other = form.cleaned_data["email"]
    template = "merging_code" if User.objects.of_address(other) else "merging_nobody"
    if not MailedCode(request, "merging").send(other, template):
        messages.error(request, _("A code was sent a moment ago. Wait a minute before you ask for another."))
    return redirect("people:merging_code")


@signed_in
@BOTH
@proven
def code(request):
    mailed = MailedCode(request, "merging")
    form, other = MailedCodeForm(sent(request), mailed=mailed), mailed.address
    if not form.is_valid():
        return render(request, "people/merging_code.html", {"form": form, "address": other}, status=status(form))
    found = User.objects.of_address(other)
    request.session["merging"] = {"person": found and found.pk, "at": time.time()}
    return redirect("people:merging_preview")


def proven_other(request):
    """The other account, for a quarter of an hour after its code came back; None else."""
    kept = request.session.get("merging") or {"at": 0}
    fresh = time.time() - kept["at"] < LIFE
    return User.objects.filter(pk=kept["person"], is_active=True).exclude(pk=request.user.pk).first() if fresh else None


@signed_in
@BOTH
@proven
def preview(request):
    other = proven_other(request)
    if other is None:
        return redirect("people:merging")
    if request.method != "POST":
        return shown(request, other)
    try:
        User.objects.merge(User.objects.get(pk=request.user.pk), other, by=request.user)
    except Guarded:
        return shown(request, other, status=409)
    del request.session["merging"]
    messages.success(request, _("The two accounts are one. Both addresses sign in to it."))
    return redirect("people:own_data")


def shown(request, other, status=200):
    counted = [(part.title, len(part.rows(other))) for part in PARTS if part.order > 1]
    context = {"other": other, "counted": counted, "is_guarded": other.has_second_factor}
    return render(request, "people/merging_preview.html", context, status=status)
