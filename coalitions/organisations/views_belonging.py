"""Which organisation a person belongs to: said by oneself, confirmed or refused by its contact person; and its domains."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.organisations.errors import NoDomain, PublicDomain, Refused, TakenDomain
from coalitions.organisations.forms_belonging import DomainForm, SearchForm
from coalitions.organisations.models import Affiliation, EmailDomain, Organisation
from coalitions.people.guards import admins_only, signed_in

MOST = 20  # found organisations that are shown; more, and one types more of the name


@signed_in
@require_safe
def mine(request):
    """The step after sign-up, and later reached from one's settings."""
    form = SearchForm(request.GET or None)
    found = list(Organisation.objects.matching(form.text)[: MOST + 1]) if form.text else []
    own = request.user.affiliations.current().select_related("organisation")
    context = {"form": form, "found": found[:MOST], "is_more": len(found) > MOST, "affiliations": own}
    return render(request, "organisations/mine.html", context)


@signed_in
@require_POST
def belonging(request, organisation):
    organisation = get_object_or_404(Organisation, pk=organisation)
    try:
        Affiliation.objects.propose(request.user, organisation, by=request.user)
    except Refused:
        return render(request, "organisations/refused.html", {"organisation": organisation}, status=409)
    messages.success(request, _("Said. The organisation's contact person is asked to confirm it."))
    return redirect("organisations:mine")


@signed_in
@require_POST
def confirmation(request, affiliation):
    found = get_object_or_404(Affiliation.objects.decided_by(request.user).named(), pk=affiliation)
    found.confirm(by=request.user)
    messages.success(
        request, _("%(name)s belongs to %(organisation)s.") % {"name": found.user, "organisation": found.organisation}
    )
    return redirect(found.organisation)


@signed_in
@require_POST
def contact_person(request, affiliation):
    found = get_object_or_404(Affiliation.objects.decided_by(request.user).confirmed().named(), pk=affiliation)
    found.name_contact_person(by=request.user)
    named = {"name": found.user, "organisation": found.organisation}
    messages.success(request, _("%(name)s answers for %(organisation)s now.") % named)
    return redirect(found.organisation)


@signed_in
@require_POST
def removal(request, affiliation):
    found = get_object_or_404(Affiliation.objects.ended_by(request.user).named(), pk=affiliation)
    found.remove(by=request.user)
    messages.success(request, _("Removed. Accesses and seats that were held for the organisation have ended."))
    return redirect("organisations:mine" if found.user_id == request.user.pk else found.organisation)


@admins_only
@require_http_methods(["GET", "HEAD", "POST"])
def domains(request, organisation):
    organisation = get_object_or_404(Organisation, pk=organisation)
    form = DomainForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and add(organisation, form, request.user):
        messages.success(request, _("Saved. Who signs up with such an address is proposed from now on."))
        return redirect(organisation)
    context = {"organisation": organisation, "form": form}
    return render(request, "organisations/domain_new.html", context, status=422 if form.is_bound else 200)


def add(organisation, form, by):
    """The new domain, or None with words beside the field."""
    try:
        return EmailDomain.objects.add(organisation, form.cleaned_data["domain"], by=by)
    except NoDomain:
        form.add_error("domain", _("That is no domain. It looks like sjobrunna.example."))
    except PublicDomain:
        form.add_error("domain", _("Anybody can have an address there, so it says nothing about where a person belongs."))
    except TakenDomain as taken:
        form.add_error("domain", _("It is the domain of %(name)s.") % {"name": taken.organisation})


@admins_only
@require_POST
def domain_removal(request, organisation, domain):
    found = get_object_or_404(EmailDomain.objects.select_related("organisation"), organisation=organisation, pk=domain)
    found.remove(by=request.user)
    messages.success(request, _("Removed. It proposes nobody any more."))
    return redirect(found.organisation)
