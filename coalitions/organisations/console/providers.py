"""Organisations' own sign-ins in the console: brought in, tested, switched, changed, removed."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.organisations.console.provider_forms import FORMS, UseForm
from coalitions.organisations.errors import NoDomain, Untested
from coalitions.organisations.federation import attempts
from coalitions.organisations.federation.assertion import Refusal
from coalitions.organisations.federation.entering import refused
from coalitions.organisations.models import Kind, Provider
from coalitions.people.guards import admins_only

PAGE = 50
BOTH = require_http_methods(["GET", "HEAD", "POST"])
ADDRESSES = {
    Kind.OIDC: [
        ("provider_callback", gettext_lazy("Redirect URI")),
        ("provider_logout", gettext_lazy("Back-channel logout URI")),
    ],
    Kind.SAML: [
        ("provider_metadata", gettext_lazy("Metadata and entity ID")),
        ("provider_consume", gettext_lazy("Assertion consumer service")),
        ("provider_logout", gettext_lazy("Single logout service")),
    ],
}


def held(pk):
    return get_object_or_404(Provider.objects.select_related("organisation"), pk=pk)


@admins_only
@require_safe
def index(request):
    found = Paginator(Provider.objects.select_related("organisation"), PAGE).get_page(request.GET.get("page"))
    return render(request, "console/providers.html", {"providers": found})


@admins_only
@BOTH
def new(request):
    kind = Kind.SAML if request.GET.get("kind") == Kind.SAML else Kind.OIDC
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = FORMS[kind](*sent, initial={"organisation": request.GET.get("organisation", "")[:200]})
    if not form.is_valid():
        return render(request, "console/provider_new.html", {"form": form, "kind": kind}, status=422 if form.is_bound else 200)
    provider = Provider.objects.bring(kind=kind, by=request.user, **form.cleaned_data)
    messages.success(request, _("Kept, and off. Give the provider our addresses, then test it."))
    return redirect("organisations:provider", provider=provider.pk)


@admins_only
@BOTH
def show(request, provider):
    """What it is, and changing it."""
    provider = held(provider)
    if request.method != "POST":
        return page(request, provider)
    form = FORMS[provider.kind](request.POST, request.FILES, provider=provider)
    if not form.is_valid():
        return page(request, provider, form=form, status=422)
    provider.change(by=request.user, **form.cleaned_data)
    messages.success(request, _("Saved."))
    return redirect("organisations:provider", provider=provider.pk)


def page(request, provider, *, form=None, use=None, status=200):
    shown = {name: getattr(provider, name) for name in FORMS[provider.kind].base_fields if hasattr(provider, name)}
    context = {"provider": provider, "domains": provider.organisation.email_domains.all()}
    context["form"] = form or FORMS[provider.kind](initial=shown | {"secret": ""}, provider=provider)
    context["use"] = use or UseForm(initial={"use": provider.use})
    context["addresses"] = [(label, attempts.address(name, provider)) for name, label in ADDRESSES[provider.kind]]
    return render(request, "console/provider.html", context, status=status)


@admins_only
@require_POST
def use(request, provider):
    provider, form = held(provider), UseForm(request.POST)
    if not form.is_valid() or not switched(provider, form, request.user):
        return page(request, provider, use=form, status=422)
    messages.success(request, _("%(name)s: %(use)s.") % {"name": provider, "use": provider.get_use_display()})
    return redirect("organisations:provider", provider=provider.pk)


def switched(provider, form, by):
    try:
        provider.switch(form.cleaned_data["use"], by=by)
    except Untested:
        form.add_error("use", _("Test it first: go there once yourself and come back."))
    except NoDomain:
        form.add_error("use", _("The organisation has no e-mail domain yet, so nobody would be led there. Add one first."))
    return form.is_valid()


@admins_only
@require_safe
def test(request, provider):
    """There and back, as its people would; what it says is shown, and nobody is signed in."""
    provider = held(provider)
    try:
        return redirect(attempts.begin(request, provider, trial=request.user))
    except Refusal as refusal:
        return refused(request, provider, refusal)


@admins_only
@require_POST
def removal(request, provider):
    provider = held(provider)
    provider.remove(by=request.user)
    messages.success(request, _("Removed. Its people sign in by the other ways."))
    return redirect("organisations:providers")
