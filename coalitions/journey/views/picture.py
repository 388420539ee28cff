"""The map of ideas and needs as a picture: to work in, on paper, and as a file."""

import re

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from coalitions.decisions.sheets import as_csv
from coalitions.journey.kinds import Kind
from coalitions.journey.models import Exercise
from coalitions.journey.noting import pictured
from coalitions.journey.picture import HIGH, WIDE, extent
from coalitions.journey.results import notes_of
from coalitions.journey.sheets import map_rows
from coalitions.journey.table import table_of
from coalitions.organisations.models import Sector
from coalitions.spaces.access import leads, members_only

ZOOMS = (25, 50, 75, 100, 150, 200)  # per cent
TYPES = {"csv": "text/csv; charset=utf-8", "svg": "image/svg+xml"}
UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML may not hold (XML 1.0, 2.2)


@members_only
@require_safe
def whole(request, space):
    context = {"space": space, "sectors": Sector.choices} | pictured(space) | state_of_map(request, space)
    return render(request, "journey/map.html", context | measures(request.GET.get("zoom", "")))


def measures(asked):
    """How large the picture is drawn, and the next steps down and up."""
    zoom = int(asked) if asked.isdecimal() and len(asked) < 4 and int(asked) in ZOOMS else 100
    smaller = max((one for one in ZOOMS if one < zoom), default=zoom)
    larger = min((one for one in ZOOMS if one > zoom), default=zoom)
    return {"width": WIDE * zoom // 100, "height": HIGH * zoom // 100, "smaller": smaller, "larger": larger}


def state_of_map(request, space):
    """What depends on the reader and the hour: exercises that are open, and whether the person puts notes in order now."""
    mine, kinds = request.membership, (Kind.IDEAS, Kind.SUPPORT)
    shaping = list(Exercise.objects.open().filter(space=space, kind__in=kinds).order_by("meeting__position", "position"))
    writes = mine is not None and mine.can_write and not space.archived_at
    return {"shaping": shaping, "writes": writes, "arranges": writes and (bool(shaping) or leads(mine))}


@members_only
@require_safe
def state(request, space):
    return render(request, "journey/_map_state.html", {"space": space} | state_of_map(request, space))


@members_only
@require_safe
def paper(request, space):
    """The picture and the table, to print."""
    return render(request, "journey/map_paper.html", framed(space) | {"rows": table_of(space)})


def framed(space):
    """The picture cut to what stands in it."""
    found = pictured(space)
    x, y, width, height = extent(found["notes"])
    return found | {"space": space, "frame": {"x": x, "y": y, "width": width, "height": height}}


@members_only
@require_safe
def export(request, space, kind):
    """Raises Http404 for a kind there is none of."""
    if kind not in TYPES:
        raise Http404
    if kind == "csv":
        answer = HttpResponse(as_csv(map_rows(notes_of(space))), content_type=TYPES[kind])
    else:
        drawn = render_to_string("journey/map.svg", framed(space))
        answer = HttpResponse(UNFIT.sub("", drawn), content_type=TYPES[kind])
    answer.headers["Content-Disposition"] = f'attachment; filename="map.{kind}"'
    return answer
