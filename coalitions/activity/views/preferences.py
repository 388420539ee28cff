"""What may reach a person outside the product, by mail and on devices."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from coalitions.activity.forms import DeviceForm, PreferenceForm
from coalitions.activity.models import Delivery, Device, Level, Preference
from coalitions.activity.models.level import NAMES
from coalitions.activity.push.pushing import send_test
from coalitions.activity.push.sealing import public_key
from coalitions.activity.sessions import session_of
from coalitions.spaces import hanging
from coalitions.spaces.access import signed_in
from coalitions.spaces.calling import called
from coalitions.spaces.models import Space
from coalitions.spaces.readers import named


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request):
    rules = Preference.objects.of(request.user)
    form = PreferenceForm(request.POST or None, instance=rules)
    if not form.is_valid():
        return render(request, "activity/preferences.html", page(request, form), status=422 if form.is_bound else 200)
    Preference.objects.of(request.user).choose(by=request.user, **form.cleaned_data)
    messages.success(request, _("Saved."))
    return redirect("activity:preferences")


def page(request, form):
    devices = list(Device.objects.filter(user=request.user))
    chosen = Level.objects.filter(user=request.user, space__in=Space.objects.visible_to(request.user))
    spaces = called(list(Space.objects.inhabited_by(request.user).select_related("coalition").in_order()), request.user)
    return {
        "form": form,
        "devices": devices,
        "known": " ".join(one.mark for one in devices),
        "push_key": public_key(),
        "levels": with_titles(chosen.select_related("space").order_by("space__name", "scope"), request.user),
        "spaces": spaces,
        "held": Delivery.objects.filter(user=request.user).held_today(now()).exists(),
    }


def with_titles(levels, reader):
    """Those of things first say which; a thing that is gone has no title and is left out."""
    found, titles = list(levels), {}
    called([one.space for one in found], reader)
    for one in found:
        if one.scope and one.space_id not in titles:
            titles[one.space_id] = NAMES | things(one.space, found) | named(one.space)
        one.title = titles[one.space_id].get(one.scope, "") if one.scope else one.space.name
    return [one for one in found if one.title]


def things(space, levels):
    names = {one.scope for one in levels if one.space_id == space.pk}
    return {name: thing.title for name, thing in hanging.found(space.pk, names).items()}


@signed_in
@require_POST
def devices(request):
    form = DeviceForm(request.POST)
    if not form.is_valid():
        return render(request, "activity/preferences.html", page(request, rules_form(request)) | {"broken": True}, status=422)
    agent = request.META.get("HTTP_USER_AGENT", "")
    Device.objects.keep(session_of(request), by=request.user, agent=agent, **form.cleaned_data)
    messages.success(request, _("Notices come to this device. Try it with its button."))
    return redirect("activity:preferences")


def rules_form(request):
    return PreferenceForm(instance=Preference.objects.of(request.user))


@signed_in
@require_POST
def device(request, device):
    """No more notices there."""
    get_object_or_404(Device, pk=device, user=request.user).forget(by=request.user)
    messages.success(request, _("No more notices come to that device."))
    return redirect("activity:preferences")


@signed_in
@require_POST
def test(request, device):
    send_test.enqueue(get_object_or_404(Device, pk=device, user=request.user).pk)
    messages.success(request, _("On its way. It comes within a minute."))
    return redirect("activity:preferences")
