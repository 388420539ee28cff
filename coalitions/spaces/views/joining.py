"""The page an invitation's link opens. Looking changes nothing, for mail scanners look too (T53); joining is a button."""

from allauth.account.utils import perform_login
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from coalitions.spaces.access import public
from coalitions.spaces.errors import InvitationOver
from coalitions.spaces.forms import JoinForm
from coalitions.spaces.models import Invitation


def held(pk, token):
    invitation = Invitation.objects.select_related("space__coalition", "organisation", "invited_by").filter(pk=pk).first()
    if invitation is None or not invitation.opens_with(token):
        raise Http404
    return invitation


@public
@require_safe
def invitation(request, invitation, token):
    return page(request, held(invitation, token), JoinForm())


@public
@require_POST
def acceptance(request, invitation, token):
    found = held(invitation, token)
    try:
        return entered(request, found) if request.user.is_authenticated else joined(request, found)
    except InvitationOver:
        return page(request, found, JoinForm(), status=410)


def entered(request, invitation):
    return redirect(invitation.accept(request.user))


def joined(request, invitation):
    form = JoinForm(request.POST)
    if not form.is_valid():
        return page(request, invitation, form, status=422)
    user = invitation.join(form.cleaned_data["name"], language=request.LANGUAGE_CODE)
    membership = invitation.space.memberships.active().get(user=user)
    return perform_login(request, user, redirect_url=membership.get_absolute_url(), email=user.email)


def page(request, invitation, form, status=200):
    state = "over"
    if invitation.is_open:
        state = standing(request.user, invitation)
    return render(request, "spaces/invitation.html", {"invitation": invitation, "form": form, "state": state}, status=status)


def standing(user, invitation):
    """Who reads: the one invited, somebody else, one who has an account to sign in to, or somebody new."""
    if user.is_authenticated:
        return "mine" if invitation.is_for(user) else "other"
    return "known" if invitation.is_known else "new"
