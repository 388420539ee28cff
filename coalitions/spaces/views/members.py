from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.spaces.access import contributors_only, facilitators_only, leads, members_only
from coalitions.spaces.forms import ActingForm, RoleForm
from coalitions.spaces.models import Membership, Moderation
from coalitions.spaces.views.pages import form_page


@members_only
@require_safe
def index(request, space):
    given = request.GET.get("removed", "")
    removed = given.isdecimal() and Membership.objects.filter(space=space, pk=given).exclude(ended_at=None).with_people().first()
    return render(
        request,
        "spaces/members.html",
        listed(request, space) | {"removed": removed or None, "removed_with": removed_with(removed)},
    )


def removed_with(membership):
    """The decision by which all that the person wrote went too, while it is in force."""
    return membership and Moderation.objects.filter(thing="member", thing_id=membership.pk, ended_at=None).last()


@members_only
@require_safe
def rows(request, space):
    return render(request, "spaces/_members.html", listed(request, space))


def listed(request, space):
    memberships = Membership.objects.active().filter(space=space).with_people().by_organisation()
    return {"space": space, "memberships": memberships, "own": request.membership, "leads": leads(request.membership)}


@facilitators_only
@require_http_methods(["GET", "HEAD", "POST"])
def role(request, space, member):
    membership = get_object_or_404(space.memberships.active().with_people(), pk=member)
    form = RoleForm(request.POST or None, membership=membership, by=request.membership)
    if form.is_valid():
        membership.change_role(form.cleaned_data["role"], by=request.user)
        return redirect("spaces:members", space=space.pk)
    return form_page(request, "spaces/role.html", form, membership=membership)


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def acting(request, space):
    form = ActingForm(request.POST or None, membership=request.membership)
    if form.is_valid():
        request.membership.act_for(form.cleaned_data["organisation"], by=request.user)
        return redirect("spaces:members", space=space.pk)
    return form_page(request, "spaces/acting.html", form)


@facilitators_only
@require_POST
def removal(request, space, member):
    membership = get_object_or_404(space.memberships.active().with_space(), pk=member)
    membership.end(by=request.user)
    return redirect(reverse("spaces:members", kwargs={"space": space.pk}) + f"?removed={membership.pk}")


@facilitators_only
@require_POST
def readmission(request, space, member):
    get_object_or_404(space.memberships.exclude(ended_at=None).with_space(), pk=member).readmit(by=request.user)
    return redirect("spaces:members", space=space.pk)


@members_only
@require_POST
def leaving(request, space):
    get_object_or_404(space.memberships.active().with_space(), user=request.user).end(by=request.user)
    return redirect("discussion:directs" if space.is_direct else "spaces:coalitions")
