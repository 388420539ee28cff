from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from coalitions.home.models import Visit
from coalitions.home.today import Today
from coalitions.spaces.access import public, signed_in


@public
@require_safe
def front(request):
    """The address without a path: Today for those signed in, else the way in."""
    return redirect("home:today" if request.user.is_authenticated else "account_login")


@signed_in
@require_safe
def today(request):
    """The page, or only what changes on it when it fetches itself again."""
    template = "home/today_region.html" if request.htmx else "home/today.html"
    return render(request, template, {"today": Today(request.user, Visit.objects.since(request.user))})
