"""Who has not read or answered something, for those who facilitate, and the button that reminds them alone."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from coalitions.activity.awaiting import found, waited_for
from coalitions.activity.models import Reminder
from coalitions.spaces.access import facilitators_only


@facilitators_only
@require_http_methods(["GET", "HEAD", "POST"])
def silent(request, space, thing):
    awaited, thing = found(space, thing)
    is_blind = awaited.is_mutual and not request.user.shows_presence
    people = [] if is_blind else waited_for(awaited, thing)
    others = [one for one in people if one.user_id != request.user.pk]
    if request.method == "POST":
        return reminded(request, awaited, thing, len(others))
    last = Reminder.objects.fresh(awaited.kind(thing), thing)
    page = {"title": awaited.title(thing), "is_mutual": awaited.is_mutual, "is_blind": is_blind, "reminder": last}
    return render(request, "activity/silent.html", {"space": space, "thing": thing, "people": people, "others": others, **page})


def reminded(request, awaited, thing, many):
    """With nobody left to remind there is nothing to do: somebody answered meanwhile."""
    if many:
        awaited.remind(thing, by=request.user)
        said = ngettext("%(n)s person is reminded.", "%(n)s people are reminded.", many)
        messages.success(request, said % {"n": many})
    return redirect(request.path)
