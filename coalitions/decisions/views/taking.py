"""Decisions taken out as a file, or on paper."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coalitions.decisions import sheets
from coalitions.decisions.views.found import the_decision
from coalitions.decisions.views.log import logged
from coalitions.spaces.access import members_only

TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json"}


def file(kind, name, as_csv, as_json):
    """Raises Http404 for a kind there is none of."""
    if kind not in TYPES:
        raise Http404
    answer = HttpResponse(as_csv() if kind == "csv" else as_json(), content_type=TYPES[kind])
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return answer


@members_only
@require_safe
def export_log(request, space, kind):
    """The log as the filter narrows it."""
    decisions = logged(request, space)["decisions"]
    return file(kind, "decisions", lambda: sheets.as_csv(sheets.log_rows(decisions)), lambda: sheets.log_json(decisions))


@members_only
@require_safe
def export(request, space, decision, kind):
    """What everybody who reads the decision can read there anyway."""
    one = the_decision(space, decision)
    name = f"decision-{one.number or one.pk}"
    return file(kind, name, lambda: sheets.as_csv(sheets.vote_rows(one)), lambda: sheets.vote_json(one))


@members_only
@require_safe
def paper(request, space):
    """The log with its proposals, to print."""
    return render(request, "decisions/paper.html", logged(request, space))
