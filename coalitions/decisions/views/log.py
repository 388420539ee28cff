from django.shortcuts import render
from django.views.decorators.http import require_safe

from coalitions.decisions.forms import FilterForm
from coalitions.decisions.kinds import State
from coalitions.decisions.models import Decision
from coalitions.decisions.views.doing import doing
from coalitions.decisions.views.found import the_decision
from coalitions.spaces.access import members_only
from coalitions.spaces.hanging import parts


def logged(request, space):
    """The numbered ones that the address asks for, and the filter."""
    filters = FilterForm(request.GET, auto_id="filter_%s")
    found = Decision.objects.numbered().filter(space=space).narrowed(**filters.narrow)
    return {
        "space": space,
        "filters": filters,
        "decisions": found.select_related("space").newest_first(),
        "narrow": filters.narrow,
    }


@members_only
@require_safe
def index(request, space):
    """The log, and above it the drafts; for a script only what changes."""
    drafts = space.decisions.filter(state=State.DRAFT).select_related("author", "organisation").order_by("-pk")
    context = logged(request, space) | {"drafts": drafts, "here": request.get_full_path()}
    return render(request, "decisions/list_region.html" if request.htmx else "decisions/list.html", context)


@members_only
@require_safe
def show(request, space, decision):
    decision = the_decision(space, decision)
    context = {"space": space, "decision": decision, "parts": parts(request, decision), **doing(request, decision)}
    return render(request, "decisions/decision.html", context)


@members_only
@require_safe
def standing(request, space, decision):
    """Rules, who has voted, who stands aside: for the page to fetch again."""
    context = {"space": space, "decision": the_decision(space, decision)}
    return render(request, "decisions/_standing.html", context)


@members_only
@require_safe
def own(request, space, decision):
    """What the reader can do about it: for the page to fetch again."""
    decision = the_decision(space, decision)
    return render(request, "decisions/_own.html", {"space": space, "decision": decision, **doing(request, decision)})


@members_only
@require_safe
def history(request, space, decision):
    """Every vote that was cast, those replaced later too; what an anonymous or hidden one says is not told."""
    return render(request, "decisions/history.html", {"space": space, "decision": the_decision(space, decision)})
