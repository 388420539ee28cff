from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.spaces.access import facilitators_only
from coalitions.spaces.balance import balance
from coalitions.spaces.errors import TooMany
from coalitions.spaces.forms import InvitationForm
from coalitions.spaces.models import Invitation


@facilitators_only
@require_http_methods(["GET", "HEAD", "POST"])
def index(request, space):
    form = InvitationForm(request.POST or None, space=space, by=request.membership, initial={"language": request.LANGUAGE_CODE})
    if form.is_valid() and invited(form, space, request.user):
        return redirect("spaces:invitations", space=space.pk)
    status = 200 if not form.is_bound else getattr(form, "status", 422)
    return render(request, "spaces/invitations.html", listed(space) | {"form": form}, status=status)


def invited(form, space, by):
    try:
        Invitation.objects.invite(space, by=by, **form.cleaned_data)
    except TooMany as refusal:
        form.status = refusal.status
        form.add_error(None, refusal.words)
    return form.is_valid()


@facilitators_only
@require_safe
def rows(request, space):
    return render(request, "spaces/_invitations.html", listed(space))


def listed(space):
    shares = balance(space.coalition) if space.is_common else []
    return {"space": space, "invitations": Invitation.objects.filter(space=space).for_list(), "shares": shares}


@facilitators_only
@require_POST
def withdrawal(request, space, invitation):
    get_object_or_404(space.invitations, pk=invitation).withdraw(by=request.user)
    return redirect("spaces:invitations", space=space.pk)


@facilitators_only
@require_POST
def again(request, space, invitation):
    get_object_or_404(space.invitations.pending(), pk=invitation).send_again(by=request.user)
    return redirect("spaces:invitations", space=space.pk)
