"""Two records of one organisation: chosen, looked at side by side, put together."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from coalitions.organisations.comparing import Comparison
from coalitions.organisations.errors import Clash
from coalitions.organisations.looking import OtherForm
from coalitions.organisations.models import Merging, Organisation
from coalitions.organisations.near import Near
from coalitions.people.guards import admins_only


@admins_only
@require_http_methods(["GET", "HEAD", "POST"])
def merge(request, organisation):
    kept = get_object_or_404(Organisation.objects.select_related("parent"), pk=organisation)
    form = OtherForm(request.POST or request.GET or None, kept=kept)
    if not form.is_valid():
        context = {"form": form, "organisation": kept, "near": Near(Organisation.objects.all()).to(kept)}
        return render(request, "console/merge.html", context, status=422 if form.is_bound else 200)
    gone = form.cleaned_data["other"]
    if request.method == "POST" and merged(form, kept, gone, request.user):
        messages.success(request, _("%(gone)s is now one with %(kept)s.") % {"gone": gone, "kept": kept})
        return redirect("organisations:entry", organisation=kept.pk)
    context = {"form": form, "comparison": Comparison(kept, gone)}
    return render(request, "console/merge_preview.html", context, status=409 if request.method == "POST" else 200)


def merged(form, kept, gone, by):
    try:
        return Merging.objects.merge(kept, gone, by=by)
    except Clash as clash:
        form.add_error(None, str(clash))
