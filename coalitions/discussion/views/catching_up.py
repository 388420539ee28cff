"""Everything unread across the spaces in one list, and the way from one unread thread to the next."""

from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from coalitions.discussion.models.catch_up import catch_up, first_unread
from coalitions.spaces.access import signed_in


@signed_in
@require_safe
def everything(request):
    rows = catch_up(request.user)
    shown = "discussion/_catch_up.html" if request.htmx else "discussion/catch_up.html"
    spaces = sorted({row.topic.space_id for row in rows})
    return render(request, shown, {"rows": rows, "posts": sum(row.count for row in rows), "spaces": spaces})


@signed_in
@require_safe
def following(request):
    """The next unread thread but the one named by ?from=; the list when there is none."""
    came = request.GET.get("from", "")
    topic = first_unread(request.user, but=int(came) if came.isdecimal() and len(came) < 16 else 0)
    return redirect(topic or "discussion:catch_up")
