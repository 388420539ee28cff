"""Second factors and passkeys of one's own: what there is, adding, naming, removing. Each change asks first who it is."""

from functools import wraps

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.totp.internal.auth import clear_totp_secret
from allauth.mfa.webauthn.internal.auth import begin_registration
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.people import qr
from coalitions.people.errors import LastFactor
from coalitions.people.forms.factors import FactorNameForm, NewCodesForm, NewPasskeyForm
from coalitions.people.guards import signed_in
from coalitions.people.models import Factor, Kind
from coalitions.people.proving import proven
from coalitions.people.sessions import named, sessions_of

BOTH = require_http_methods(["GET", "HEAD", "POST"])


def sent(request):
    return request.POST if request.method == "POST" else None


@signed_in
@require_safe
def factors(request):
    found = {kind: [] for kind in Kind.values}
    for one in Factor.objects.of(request.user):
        found[one.type].append(one)
    context = {"passkeys": found["webauthn"], "codes": found["totp"], "recovery": found["recovery_codes"]}
    return render(request, "people/factors.html", context | {"sessions": sessions_of(request)})


@signed_in
@BOTH
@proven
def new_codes(request):
    if Factor.objects.of(request.user).filter(type=Kind.TOTP).exists():
        return redirect("people:factors")
    form = NewCodesForm(sent(request), user=request.user)
    if not form.is_valid():
        return render(request, "people/new_codes.html", {"form": form} | qr.of(request.user, form.secret), status=status(form))
    clear_totp_secret(request)
    return added(request, Factor.objects.add_codes(request.user, form.secret, form.step, by=request.user))


@signed_in
@BOTH
@proven
def new_passkey(request):
    form = NewPasskeyForm(sent(request), user=request.user, initial={"name": named(request)})
    if not form.is_valid():
        options = begin_registration(request.user, passwordless=True)
        return render(request, "people/new_passkey.html", {"form": form, "options": options}, status=status(form))
    return added(request, Factor.objects.add_passkey(request.user, **form.cleaned_data, by=request.user))


def status(form):
    return 422 if form.is_bound else 200


def added(request, factor):
    """From now on this session is one with a second factor. New recovery codes are shown here and never again."""
    record_authentication(request, request.user, "mfa", id=factor.pk, type=factor.type, reauthenticated=True)
    going = request.session.pop("going", "")
    if factor.recovery:
        return render(request, "people/recovery_codes.html", {"codes": factor.recovery, "factor": factor, "going": going})
    messages.success(request, _("Saved. You can use it from now on."))
    return redirect(going or "people:factors")


@signed_in
@BOTH
@proven
def recovery(request):
    """GET says how many are left; POST makes new ones and shows them."""
    if not Factor.objects.strong(request.user).exists():
        return redirect("people:factors")
    if request.method == "POST":
        codes = Factor.objects.renew_recovery(request.user, by=request.user)
        return render(request, "people/recovery_codes.html", {"codes": codes})
    there = Factor.objects.of(request.user).filter(type=Kind.RECOVERY_CODES).first()
    return render(request, "people/recovery.html", {"there": there})


def own(view):
    """A strange id is 404 like one that never was, before anything is asked."""

    @wraps(view)
    def run(request, factor):
        return view(request, factor=get_object_or_404(Factor.objects.strong(request.user), pk=factor))

    return run


@signed_in
@BOTH
@own
@proven
def factor(request, factor):
    """Its name."""
    form = FactorNameForm(sent(request), initial={"name": str(factor)})
    if not form.is_valid():
        return render(request, "people/factor.html", {"form": form, "factor": factor}, status=status(form))
    factor.rename(form.cleaned_data["name"], by=request.user)
    messages.success(request, _("Saved."))
    return redirect("people:factors")


@signed_in
@BOTH
@own
@proven
def removal(request, factor):
    if request.method != "POST":
        return render(request, "people/factor_removal.html", {"factor": factor})
    try:
        factor.remove(by=request.user)
    except LastFactor:
        return render(request, "people/factor_removal.html", {"factor": factor, "is_last": True}, status=409)
    messages.success(request, _("Removed. It opens nothing any more."))
    return redirect("people:factors")
