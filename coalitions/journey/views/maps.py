from django.shortcuts import render
from django.views.decorators.http import require_safe

from coalitions.journey.results import situation
from coalitions.journey.table import table_of
from coalitions.organisations.models import Sector
from coalitions.spaces.access import members_only


@members_only
@require_safe
def situations(request, space):
    """Needs, challenges and efforts of every organisation, in one picture."""
    return render(request, "journey/situation.html", {"space": space, "rows": situation(space)})


@members_only
@require_safe
def situation_rows(request, space):
    return render(request, "journey/_situation.html", {"space": space, "rows": situation(space)})


@members_only
@require_safe
def ideas(request, space):
    """Ideas against needs, with who stands behind them."""
    return render(request, "journey/ideas.html", {"space": space, "rows": table_of(space), "sectors": Sector.choices})


@members_only
@require_safe
def idea_rows(request, space):
    return render(request, "journey/_ideas.html", {"space": space, "rows": table_of(space)})
