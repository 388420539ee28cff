"""The way in for an organisation: a form for everybody, and a page behind a link where the applicant sees how far it has come.

No account is needed. What was sent once is read by administrators and by whoever holds the link of the mail, by nobody else.
"""

from allauth.core import ratelimit
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.organisations.apply_forms import AnswerForm, ApplyForm
from coalitions.organisations.models import Application
from coalitions.organisations.refusals import Refusal
from coalitions.people.guards import public, signed_in

MANY = gettext_lazy(
    "From where you are there have been many applications within an hour. Try again in an hour; what you wrote is kept."
)


@public
@require_http_methods(["GET", "HEAD", "POST"])
def apply(request):
    form = ApplyForm(request.POST or None, initial={"language": request.LANGUAGE_CODE})
    if form.is_valid() and sent(request, form):
        return redirect("organisations:applied")
    return render(request, "organisations/apply.html", {"form": form}, status=form.status)


def sent(request, form):
    """Looked at only for what can be taken: who writes a number wrongly five times is no flood."""
    if not ratelimit.consume(request, action="apply"):
        form.refuse(429, MANY)
        return False
    try:
        Application.objects.apply(by=who(request), **form.fields_to_keep)
    except Refusal as refusal:
        form.refuse(refusal.status, refusal.words)
    return form.is_valid()


def who(request):
    """Nobody for a visitor."""
    return request.user if request.user.is_authenticated else None


@public
@require_safe
def applied(request):
    return render(request, "organisations/applied.html")


def held(pk, proof):
    related = Application.objects.select_related("organisation").prefetch_related("questions")
    application = related.filter(pk=pk).first()
    if application is None or not application.email or not application.opens_with(proof):
        raise Http404
    return application


@public
@require_http_methods(["GET", "HEAD", "POST"])
def application(request, application, proof):
    """The applicant's own page; where something was asked, it has the form again with what was written."""
    found = held(application, proof)
    form = AnswerForm(request.POST or None, application=found)
    if form.is_valid() and answered(request, found, form):
        return redirect(found)
    context = {"application": held(application, proof), "form": form}
    return render(request, "organisations/application.html", context, status=form.status)


def answered(request, application, form):
    try:
        application.answer(form.cleaned_data["answer"], by=who(request), **form.fields_to_keep)
    except Refusal as refusal:
        form.refuse(refusal.status, refusal.words)
        return False
    messages.success(request, _("Thank you. An administrator reads your answer."))
    return True


@signed_in
@require_POST
def contact(request, application, proof):
    """Who made an account after the approval takes the place of the contact person."""
    found = held(application, proof)
    found.take_contact(by=request.user)
    return redirect(found.organisation or found)
