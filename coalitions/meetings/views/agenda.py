from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.journey.views.fetch import posted, the_meeting
from coalitions.meetings.forms import AgendaForm
from coalitions.meetings.models import AgendaItem, Line
from coalitions.meetings.shown import agenda
from coalitions.spaces.access import facilitators_only, members_only
from coalitions.spaces.views.pages import edited, form_page


def the_item(space, pk):
    return get_object_or_404(AgendaItem.objects.select_related("meeting__space__coalition"), space=space, pk=pk)


@members_only
@require_safe
def items(request, space, meeting):
    return render(request, "meetings/_agenda.html", {"part": agenda(request, the_meeting(space, meeting))})


@facilitators_only
@require_POST
def parked(request, space, meeting):
    """Takes up what earlier meetings parked: the line that is named, else all of it."""
    meeting, named = the_meeting(space, meeting), request.POST.get("line", "")
    lines = Line.objects.parked().filter(space=space, meeting__done_at__isnull=False)
    AgendaItem.objects.carry(meeting, lines.filter(pk=named) if named.isdecimal() and len(named) < 16 else lines, by=request.user)
    return redirect(meeting)


@facilitators_only
@require_http_methods(["GET", "HEAD", "POST"])
def new(request, space, meeting):
    meeting = the_meeting(space, meeting)
    form = AgendaForm(posted(request), space=space)
    if form.is_valid():
        AgendaItem.objects.put(meeting, by=request.user, **{name: form.cleaned_data[name] for name in form.Meta.fields})
        return redirect(meeting)
    return form_page(request, "meetings/item_form.html", form, meeting=meeting)


@facilitators_only
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, space, item):
    item = the_item(space, item)
    form = AgendaForm(posted(request), instance=item, space=space)
    if form.is_bound and edited(form, item.pk, request.user):
        return redirect(item.meeting)
    return form_page(request, "meetings/item_form.html", form, meeting=item.meeting, item=item)


@facilitators_only
@require_POST
def place(request, space, item):
    item = the_item(space, item)
    item.shift(-1 if request.POST.get("to") == "up" else 1, by=request.user)
    return redirect(item.meeting)


@facilitators_only
@require_POST
def turn(request, space, item):
    """It begins now, or is done."""
    item = the_item(space, item)
    change = item.finish if request.POST.get("on") == "no" else item.begin
    change(by=request.user)
    return redirect(item.meeting)


@facilitators_only
@require_POST
def removal(request, space, item):
    item = the_item(space, item)
    item.remove(by=request.user)
    return redirect(item.meeting)
