"""The bell: what a person was told. Opening is a form, so that a link followed by a mail scanner reads nothing."""

from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from coalitions.activity.models import Notification, Reason
from coalitions.spaces.access import signed_in

TRAY, PAGE = 12, 100
FILTERS: dict[str, dict] = {"all": {}, "mentions": {"reason__in": [Reason.MENTION, Reason.REPLY]}, "unread": {"read_at": None}}


@signed_in
@require_safe
def notifications(request):
    show = request.GET.get("show", "all")
    heard = Notification.objects.of(request.user).drawn().filter(**FILTERS.get(show, {}))[:PAGE]
    return render(request, "activity/notifications.html", {"notifications": heard, "show": show})


@signed_in
@require_safe
def bell(request):
    """The bell's button, fetched again when the person's number moves."""
    return render(request, "activity/bell.html", {"unread": Notification.objects.of(request.user).unread().count()})


@signed_in
@require_safe
def tray(request):
    return render(request, "activity/tray.html", {"notifications": Notification.objects.of(request.user).drawn()[:TRAY]})


@signed_in
@require_POST
def reading(request):
    Notification.objects.of(request.user).read()
    return redirect(request.POST.get("to") if request.POST.get("to") == reverse("home:today") else "activity:notifications")


@signed_in
@require_POST
def opening(request, notification):
    heard = get_object_or_404(Notification.objects.of(request.user), pk=notification)
    Notification.objects.of(request.user).about(heard).read()
    return redirect(heard.url)
