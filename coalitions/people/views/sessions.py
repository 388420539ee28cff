"""Ending sessions: one other, or all of them with this one."""

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth import logout
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from coalitions.people.entrances import leaving
from coalitions.people.guards import signed_in


@signed_in
@require_POST
def session(request, session):
    """Ends one; a strange id is 404 like one that never was."""
    one = get_object_or_404(UserSession, pk=session, user=request.user.pk)
    request.user.sign_out(one.session_key, by=request.user)
    messages.success(request, _("That browser is signed out."))
    return redirect("people:factors")


@signed_in
@require_POST
@leaving
def everywhere(request):
    request.user.sign_out_everywhere(by=request.user)
    logout(request)
    messages.success(request, _("You are signed out everywhere."))
    return redirect("account_login")
