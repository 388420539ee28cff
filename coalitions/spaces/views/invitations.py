from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.spaces.access import facilitators_only
from coalitions.spaces.balance import balance
from coalitions.spaces.forms import InvitationForm
from coalitions.spaces.letting_in import asking, offered
from coalitions.spaces.models import Invitation
from coalitions.spaces.views.pages import within_limits


@facilitators_only
@require_http_methods(["GET", "HEAD", "POST"])
def index(request, space):
    form = InvitationForm(request.POST or None, space=space, by=request.membership, initial=first(request, space))
    if form.is_valid() and within_limits(form, Invitation.objects.invite, space, by=request.user):
        return redirect("spaces:invitations", space=space.pk)
    status = 200 if not form.is_bound else getattr(form, "status", 422)
    return render(request, "spaces/invitations.html", listed(space) | {"form": form, "asking": asking(space)}, status=status)


def first(request, space):
    """What the form begins with: for somebody who asked to be let in, that person."""
    asked = request.GET.get("asked", "")
    known = offered(space, int(asked)) if asked.isdecimal() and len(asked) < 16 else {}
    return {"language": request.LANGUAGE_CODE} | known


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
