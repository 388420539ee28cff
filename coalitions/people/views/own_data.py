"""What is held of oneself: to take home, and to end."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.people import parts
from coalitions.people.entrances import leaving
from coalitions.people.errors import Hindered
from coalitions.people.guards import signed_in
from coalitions.people.models import User
from coalitions.people.own_data import take_home
from coalitions.people.proving import ask, is_proven, proven


@signed_in
@require_safe
def own_data(request):
    return render(request, "people/own_data.html")


@signed_in
@require_POST
def archive(request):
    """Who has to show first who it is comes back to the button, for the way back asks with GET."""
    if not is_proven(request):
        return ask(request, going=reverse("people:own_data"))
    answer = HttpResponse(take_home(request.user, by=request.user), content_type="application/zip")
    answer.headers["Content-Disposition"] = 'attachment; filename="coalition-workspace.zip"'
    return answer


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
@proven
@leaving
def deletion(request):
    if request.method != "POST":
        return asked(request)
    try:
        User.objects.erase(request.user, by=request.user)
    except Hindered:
        return asked(request, status=409)
    logout(request)
    messages.success(request, _("Your account is deleted. Thank you for what you gave."))
    return redirect("account_login")


def asked(request, status=200):
    return render(request, "people/deletion.html", {"hindrances": parts.hindrances(request.user)}, status=status)
