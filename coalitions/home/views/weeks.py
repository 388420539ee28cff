"""The week of an organisation in a coalition, for everybody there; each sees of it what they may read."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from coalitions.home.models import Week
from coalitions.home.weekly import Summary
from coalitions.spaces.access import coalition_members


@coalition_members
@require_safe
def week(request, coalition, week):
    week = get_object_or_404(Week.objects.drawn().filter(is_told=True, space__coalition=coalition), pk=week)
    page = {"coalition": coalition, "space": request.space, "week": week, "summary": Summary(week, request.user)}
    return render(request, "home/week.html", page)
