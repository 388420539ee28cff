"""What facilitators set: who may post and how often, who is blocked, what is pinned; and reporting, which anybody may."""

from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.spaces.access import facilitators_only, members_only
from coalitions.spaces.forms.deciding import BlockForm, ClearingForm, FlagForm, HidingForm, PaceForm
from coalitions.spaces.models import Flag, Moderation, Pin
from coalitions.spaces.things import find
from coalitions.spaces.views.pages import form_page

FORM = require_http_methods(["GET", "HEAD", "POST"])


@facilitators_only
@FORM
def pace(request, space):
    return pacing(request, space, space)


def pacing(request, space, paced):
    """The form over a space or a thread of it."""
    form = PaceForm(request.POST or None, initial={"posting": paced.posting, "pause": paced.pause})
    if form.is_valid():
        paced.set_pace(form.cleaned_data["posting"], form.cleaned_data["pause"], by=request.user)
        return redirect(paced)
    return form_page(request, "spaces/pace.html", form, paced=paced)


@facilitators_only
@FORM
def blocking(request, space, member):
    membership = get_object_or_404(space.memberships.active().with_people().exclude(user=request.user), pk=member)
    form = BlockForm(request.POST or None)
    if form.is_valid():
        membership.block(form.until, form.cleaned_data["reason"], by=request.user)
        return redirect("spaces:members", space=space.pk)
    return form_page(request, "spaces/blocking.html", form, membership=membership)


@facilitators_only
@require_POST
def unblocking(request, space, member):
    get_object_or_404(space.memberships.active().with_space(), pk=member).block(None, "", by=request.user)
    return redirect("spaces:members", space=space.pk)


@facilitators_only
@FORM
def clearing(request, space, member):
    membership = get_object_or_404(space.memberships.active().with_space().exclude(user=request.user), pk=member)
    form = ClearingForm(request.POST or None)
    if form.is_valid():
        Moderation.objects.clear(membership, form.cleaned_data["reason"], by=request.membership)
        return redirect(reverse("spaces:members", kwargs={"space": space.pk}) + f"?removed={membership.pk}")
    return form_page(request, "spaces/clearing.html", form, membership=membership)


@members_only
@require_safe
def pins(request, space):
    return render(request, "spaces/pins_region.html", {"space": space})


@members_only
@require_safe
def thing(request, space, thing):
    """Where a thing is that is known by its name only."""
    return redirect(find(space.pk, thing))


def pinning(request, thing):
    """A slice's view hands over what is to be pinned or not."""
    verb = Pin.objects.put if request.POST.get("pinned") == "yes" else Pin.objects.take_off
    verb(thing, by=request.user)
    return redirect(thing)


def flagging(request, space, thing):
    """The form by which somebody reports a thing of a slice above."""
    form = FlagForm(request.POST or None)
    if form.is_valid():
        Flag.objects.put(space, thing, form.cleaned_data["reason"], by=request.user)
        return render(request, "spaces/flag_sent.html", {"space": space, "thing": thing})
    return form_page(request, "spaces/flag_new.html", form, thing=thing)


def hiding(request, thing):
    """The form by which a facilitator hides a thing of a slice above, before anybody reported it."""
    form = HidingForm(request.POST or None)
    if form.is_valid():
        Moderation.objects.decide(thing, True, form.cleaned_data["reason"], by=request.membership)
        return redirect(thing)
    return form_page(request, "spaces/hiding.html", form, thing=thing)


def ruling(request, thing):
    """Why it is hidden, for whose it is, who reported it and those who facilitate; None for everybody else."""
    return Moderation.objects.known_to(request.user).filter(pk=thing.hidden_id).first()
