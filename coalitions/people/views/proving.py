"""Where a person without password and second factor shows who it is, and where who owes a second factor is led."""

from allauth.account.internal.flows.login import record_authentication
from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.people import duty as owed
from coalitions.people.forms.factors import MailedCodeForm
from coalitions.people.guards import signed_in
from coalitions.people.mailed import MailedCode


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def prove(request):
    """Looking sends nothing; the button does."""
    mailed = MailedCode(request, "proving")
    if request.POST.get("action") == "send":
        return send(request, mailed)
    form = MailedCodeForm(request.POST if request.method == "POST" else None, mailed=mailed)
    if not form.is_valid():
        return page(request, form, mailed, status=422 if form.is_bound else 200)
    request.user.prove_address(by=request.user)
    record_authentication(request, request.user, "code", email=request.user.email, reauthenticated=True)
    return redirect(going(request))


def send(request, mailed):
    if not mailed.send(request.user.email, "proving_code"):
        messages.error(request, _("A code was sent a moment ago. Wait a minute before you ask for another."))
    return page(request, MailedCodeForm(mailed=mailed), mailed)


def page(request, form, mailed, status=200):
    return render(request, "people/prove.html", {"form": form, "address": mailed.address, "next": going(request)}, status=status)


def going(request):
    """The page that asked, if it is ours."""
    came = request.POST.get("next") or request.GET.get("next", "")
    return came if url_has_allowed_host_and_scheme(came, {request.get_host()}, request.is_secure()) else "/settings/sign-in/"


@signed_in
@require_safe
def duty(request):
    """Says why and leads through it; nothing else is open until then."""
    if not owed.is_owed(request.user) or owed.was_used(request):
        return redirect("people:factors")
    return render(request, "people/duty.html")
