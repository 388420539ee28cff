"""How much one hears of a space, or with ?on=topic-5 of one thing in it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from coalitions.activity.forms import LevelForm
from coalitions.activity.models import Hearing, Level
from coalitions.spaces.access import members_only
from coalitions.spaces.readers import title_of
from coalitions.spaces.tabs import door


@members_only
@require_http_methods(["GET", "HEAD", "POST"])
def level(request, space):
    scope = request.GET.get("on", "")
    title = title_of(space, reached(request, scope))
    own, counts = Level.objects.of(request.user, space, scope)
    form = LevelForm(request.POST or None, initial={"level": own or ""}, above=above(request, space, scope))
    if not form.is_valid():
        page = {"space": space, "form": form, "title": title, "scope": scope, "counts": Hearing(counts).label}
        return render(request, "activity/level.html", page, status=422 if form.is_bound else 200)
    Level.objects.choose(request.user, space, scope, form.cleaned_data["level"] or None, by=request.user)
    messages.success(request, _("Saved."))
    return redirect(door(space.pk, scope))


def reached(request, scope):
    """A guest has one thing, and chooses for that alone."""
    if request.membership and request.membership.is_guest and scope != request.membership.scope:
        raise Http404
    return scope


def above(request, space, scope):
    """What counts where nothing is chosen: for a thing the space's level."""
    return Level.objects.of(request.user, space)[1] if scope else Hearing.MENTIONS
