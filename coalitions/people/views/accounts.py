"""Accounts in the console: found by name or address; who lost the second factor is let in anew."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.people.forms.accounts import FindForm, ResetForm
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
    person = get_object_or_404(User, pk=person)
    context = {"person": person, "factors": Factor.objects.strong(person), "form": ResetForm()}
    return render(request, "console/account.html", context)


@admins_only
@require_http_methods(["POST"])
def reset(request, person):
    person = get_object_or_404(User, pk=person)
    form = ResetForm(request.POST)
    if not form.is_valid():
        context = {"person": person, "factors": Factor.objects.strong(person), "form": form}
        return render(request, "console/account.html", context, status=422)
    person.reset_factors(form.cleaned_data["reason"], form.cleaned_data["words"], by=request.user)
    messages.success(
        request, _("Done. The person is signed out everywhere, has a mail, and sets up a new one at the next sign-in.")
    )
    return redirect("people:account", person=person.pk)
