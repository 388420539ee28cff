"""Accounts in the console: found by name or address; who lost the second factor is let in anew."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.people.errors import Hindered
from coalitions.people.forms.accounts import ClosingForm, FindForm, ResetForm
from coalitions.people.guards import admins_only
from coalitions.people.models import Factor, User

PAGE = 50


@admins_only
@require_safe
def accounts(request):
    form = FindForm(request.GET if "q" in request.GET else None)
    people = Paginator(User.objects.known_as(form.text).with_factors(), PAGE).get_page(request.GET.get("page"))
    return render(request, "console/accounts.html", {"form": form, "people": people, "narrowed": bool(form.text)})


@admins_only
@require_safe
def account(request, person):
    return page(request, get_object_or_404(User, pk=person))


def page(request, person, *, form=None, closing=None, status=200):
    context = {"person": person, "factors": Factor.objects.strong(person)}
    context |= {"form": form or ResetForm(), "closing": closing or ClosingForm()}
    return render(request, "console/account.html", context, status=status)


@admins_only
@require_http_methods(["POST"])
def reset(request, person):
    person = get_object_or_404(User, pk=person)
    form = ResetForm(request.POST)
    if not form.is_valid():
        return page(request, person, form=form, status=422)
    person.reset_factors(form.cleaned_data["reason"], form.cleaned_data["words"], by=request.user)
    messages.success(
        request, _("Done. The person is signed out everywhere, has a mail, and sets up a new one at the next sign-in.")
    )
    return redirect("people:account", person=person.pk)


@admins_only
@require_http_methods(["POST"])
def closing(request, person):
    person, form = get_object_or_404(User, pk=person, erased_at=None), ClosingForm(request.POST)
    if not form.is_valid() or not closed(person, form, request.user):
        return page(request, person, closing=form, status=422)
    messages.success(request, _("Closed. Nothing opens it, and what was open has ended."))
    return redirect("people:account", person=person.pk)


def closed(person, form, by):
    try:
        person.close(form.cleaned_data["why"], by=by)
    except Hindered:
        form.add_error(None, _("This is the only administrator. Another one has to be made first, on the server."))
    return form.is_valid()


@admins_only
@require_http_methods(["POST"])
def reopening(request, person):
    person = get_object_or_404(User, pk=person, erased_at=None)
    person.reopen(by=request.user)
    messages.success(request, _("The account is open again."))
    return redirect("people:account", person=person.pk)
