"""One's own settings, and the language switch, which also works before signing in."""

from django.conf import settings as configured
from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_POST

from coalitions.people.forms.settings import SettingsForm
from coalitions.people.guards import public, signed_in
from coalitions.people.models import User

YEAR = 365 * 24 * 3600


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def settings(request):
    person = User.objects.get(pk=request.user.pk)
    form = SettingsForm(request.POST or None, instance=person)
    if not form.is_valid():
        return render(request, "people/settings.html", {"form": form}, status=422 if form.is_bound else 200)
    person.change(by=request.user, **form.cleaned_data)
    with override(person.language):
        messages.success(request, _("Saved."))
    return redirect("people:settings")


@signed_in
@require_POST
def theme(request):
    form = SettingsForm(request.POST)
    if "theme" not in form.errors:
        request.user.change(by=request.user, theme=form.cleaned_data["theme"])
    return redirect(back(request))


@public
@require_POST
def language(request):
    chosen = request.POST.get("language")
    response = redirect(back(request))
    if chosen in dict(configured.LANGUAGES):
        if request.user.is_authenticated:
            request.user.change(by=request.user, language=chosen)
        response.set_cookie(configured.LANGUAGE_COOKIE_NAME, chosen, max_age=YEAR, samesite="Lax", secure=configured.PRODUCTION)
    return response


def back(request):
    """The page the reader came from, if it is ours."""
    came = request.POST.get("next") or request.META.get("HTTP_REFERER", "")
    return came if url_has_allowed_host_and_scheme(came, {request.get_host()}, request.is_secure()) else "/"
