"""How much one hears of a space, or of one thing in it."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from coalitions.activity.forms import LevelForm
from coalitions.activity.models import Hearing, Level
from coalitions.activity.models.level import NAMES
from coalitions.spaces.access import members_only
from coalitions.spaces.hanging import found
from coalitions.spaces.readers import title_of
from coalitions.spaces.tabs import door


@members_only
@require_http_methods(["GET", "HEAD", "POST"])
def level(request, space, about=""):
    thing = found(space.pk, [about]).get(about)
    title = NAMES[about] if about in NAMES else thing.title if thing else title_of(space, about)
    own, counts = Level.objects.of(request.user, space, about)
    form = LevelForm(
        request.POST or None, initial={"level": own or ""}, above=above(request, space, about, thing), hides=hides(about)
    )
    if not form.is_valid():
        page = {"space": space, "form": form, "title": title, "scope": about, "counts": Hearing(counts).label}
        return render(request, "activity/level.html", page, status=422 if form.is_bound else 200)
    Level.objects.choose(request.user, space, about, form.cleaned_data["level"] or None, by=request.user)
    messages.success(request, _("Saved."))
    return redirect(thing or door(space.pk, about))


def above(request, space, about, thing):
    """What counts where nothing is chosen: for a thing the level of what holds it, and for that the space's."""
    if not about:
        return Hearing.MENTIONS
    holds = thing.scope if thing and thing.scope != about else ""
    return Level.objects.of(request.user, space, holds)[1]


def hides(about):
    """Whether it stands in a list from which it can be taken for oneself."""
    return not about or about.startswith("topic-")
