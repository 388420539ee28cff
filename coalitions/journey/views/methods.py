from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.journey.errors import Conflict
from coalitions.journey.forms import MethodForm
from coalitions.journey.models import MethodTemplate
from coalitions.journey.views.fetch import posted
from coalitions.people.guards import admins_only


@admins_only
@require_safe
def index(request):
    return render(request, "console/methods.html", {"methods": MethodTemplate.objects.all_current()})


@admins_only
@require_http_methods(["GET", "HEAD", "POST"])
def new(request):
    form = MethodForm(posted(request))
    if form.is_bound and form.is_valid() and form.is_new():
        MethodTemplate.objects.write(form.key, by=request.user, **form.said)
        messages.success(request, _("Saved. Coalitions that begin from now on can choose it."))
        return redirect("journey:methods")
    return render(request, "console/method.html", {"form": form}, status=422 if form.is_bound else 200)


@admins_only
@require_http_methods(["GET", "HEAD", "POST"])
def method(request, method):
    found = MethodTemplate.objects.current(method)
    if found is None:
        raise Http404
    form = MethodForm(posted(request), instance=found)
    if form.is_valid() and revised(form, found, request.user):
        messages.success(request, _("Saved as the next version. What was copied before stays as it is."))
        return redirect("journey:methods")
    context = {"form": form, "method": found}
    return render(request, "console/method.html", context, status=getattr(form, "status", 422 if form.is_bound else 200))


def revised(form, method, by):
    try:
        return MethodTemplate.objects.revise(method, by=by, seen=form.cleaned_data["seen"], **form.said)
    except Conflict as conflict:
        form.meet(conflict)
        form.status = 409
