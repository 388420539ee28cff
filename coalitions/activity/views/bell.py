"""The bell: what a person was told. Opening is a form, so that a link followed by a mail scanner reads nothing."""

from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.http import require_POST, require_safe

from coalitions.activity.models import Delivery, Hearing, Level, Notification, Reason
from coalitions.activity.told import by_day, grouped
from coalitions.spaces.access import signed_in
from coalitions.spaces.calling import called

TRAY, PAGE = 40, 200  # notifications looked at; shown are the things they are about
MENTIONS = [Reason.MENTION, Reason.REPLY, Reason.DIRECT]
FILTERS: dict[str, dict] = {"all": {}, "mentions": {"reason__in": MENTIONS}, "unread": {"read_at": None}}


def shown(request, most):
    """The days of what one asked to see, and how much there is unread."""
    show = request.GET.get("show") if request.GET.get("show") in FILTERS else "all"
    mine = Notification.objects.of(request.user)
    unread = list(mine.unread().values_list("reason", flat=True))
    days = by_day(grouped(mine.drawn().filter(**FILTERS[show])[:most], request.user))
    return {"days": days, "show": show, "unread_all": len(unread), "mentions": sum(one in MENTIONS for one in unread)}


@signed_in
@require_safe
def notifications(request):
    held = Delivery.objects.filter(user=request.user).held_today(now()).exists()
    return render(request, "activity/notifications.html", shown(request, PAGE) | {"held": held})


@signed_in
@require_safe
def bell(request):
    """The bell's button, fetched again when the person's number moves."""
    return render(request, "activity/bell.html", {"unread": Notification.objects.of(request.user).unread().count()})


@signed_in
@require_safe
def tray(request):
    return render(request, "activity/tray.html", shown(request, TRAY))


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


@signed_in
@require_POST
def less(request, notification):
    """Nothing more of what it is about; back to where one can take that back."""
    heard = get_object_or_404(Notification.objects.of(request.user).drawn(), pk=notification)
    Level.objects.choose(request.user, heard.space, heard.scope, Hearing.NOTHING, by=request.user)
    about = {"about": heard.scope} if heard.scope else {}
    return redirect("activity:level_of" if about else "activity:level", space=heard.space_id, **about)


@signed_in
@require_safe
def held(request):
    """What was not sent today, and why. It is all here, and goes with the next summary unless it is read before."""
    mine = Delivery.objects.filter(user=request.user, notification__in=Notification.objects.of(request.user).unread())
    back = mine.held_today(now()).select_related("notification").order_by("-held_at")[:PAGE]
    told = Notification.objects.drawn().in_bulk({one.notification_id for one in back})
    called([one.space for one in told.values()], request.user)
    for one in back:
        one.notification = told[one.notification_id]
    return render(request, "activity/held.html", {"held": back})
