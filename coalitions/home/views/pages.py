from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from coalitions.home.models import Visit
from coalitions.home.today import Today
from coalitions.spaces.access import public, signed_in
from coalitions.spaces.models import Membership


@public
@require_safe
def front(request):
    """The address without a path: Today for those signed in, the console for who only administers, else the way in."""
    if not request.user.is_authenticated:
        return redirect("account_login")
    return redirect("organisations:console" if only_administers(request.user) else "home:today")


def only_administers(person):
    """An administrator who is in no space: nothing ever stands on such a person's Today."""
    return person.is_platform_admin and not Membership.objects.active().filter(user=person.pk).exists()


@signed_in
@require_safe
def today(request):
    """The page, or only what changes on it when it fetches itself again."""
    template = "home/today_region.html" if request.htmx else "home/today.html"
    return render(request, template, {"today": Today(request.user, Visit.objects.since(request.user))})
