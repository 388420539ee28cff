"""One note of the map: where it stands, its lines, who stands behind it. Plain forms, which the picture sends too."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from coalitions.journey.forms import LineForm, PlaceForm
from coalitions.journey.models import Support
from coalitions.journey.noting import lines_of, note_of
from coalitions.journey.views.fetch import the_idea, the_note
from coalitions.journey.views.picture import state_of_map
from coalitions.spaces.access import contributors_only, members_only
from coalitions.spaces.answer import wants_fragment


@members_only
@require_safe
def on_map(request, space, contribution):
    return page(request, the_note(space, contribution))


def page(request, note, status=200, **refused):
    """Everything that can be done with a note. refused: forms that could not be taken, with what was typed."""
    where = {"x": note.x, "y": note.y, "was_x": note.x, "was_y": note.y}
    forms = {"place": PlaceForm(initial=where), "line": LineForm(note=note)} | refused
    context = {"space": note.space, "contribution": note, "idea": note, **forms, **mine(request, note)}
    template = "journey/_on_map.html" if wants_fragment(request) else "journey/on_map.html"
    return render(request, template, context | state_of_map(request, note.space), status=status)


def mine(request, note):
    """What the person has to do with it already."""
    own, group = request.membership, note.round
    home = own.organisation_id if own else None
    backs = home is not None and any(one.organisation_id == home for one in note.supports.all())
    return {
        "near": near(note, own),
        "home": home,
        "backs": backs,
        "group": group,
        "joined": group and group.has(own),
        "keeps": group and group.is_kept_by(own),
    }


def near(note, own):
    """[(what a line of the note leads to, the line, whether it waits for the person's word)]."""
    found = [(line.other, line) for line in note.strands] if note.is_idea else [(line.idea, line) for line in note.lines_to.all()]
    return [(one, line, line.waits_for(own)) for one, line in found if one.is_on_map]


@contributors_only
@require_POST
def spot(request, space, contribution):
    note, form = the_note(space, contribution), PlaceForm(request.POST)
    if not form.is_valid():
        return page(request, note, 422, place=form)
    note.place(form.cleaned_data["x"], form.cleaned_data["y"], was=form.was, by=request.membership)
    return drawn(request, note)


@contributors_only
@require_POST
def line(request, space, contribution):
    note = the_note(space, contribution)
    form = LineForm(request.POST, note=note)
    if not form.is_valid():
        return page(request, note, 422, line=form)
    idea, other = form.pair
    change = idea.connect if form.cleaned_data["on"] else idea.disconnect
    change(other, by=request.membership)
    return drawn(request, note)


@contributors_only
@require_POST
def backing(request, space, contribution):
    idea = the_idea(space, contribution)
    if request.membership.organisation is None:
        raise PermissionDenied
    Support.objects.back(idea, request.POST.get("on") != "no", by=request.membership)
    return drawn(request, idea)


def drawn(request, note):
    """After a verb: the note, and what else changed with it on the map, for a script; else on to the note's own page."""
    if not wants_fragment(request):
        return redirect("journey:on_map", space=note.space_id, contribution=note.pk)
    fresh = the_note(note.space, note.pk)
    ideas = [fresh] if fresh.is_idea else [idea for idea in fresh.ideas if idea.is_on_map]
    notes = {one.pk: note_of(one) for one in [fresh, *ideas]}
    return render(request, "journey/_drawn.html", {"notes": notes.values(), "strands": map(lines_of, ideas)})
