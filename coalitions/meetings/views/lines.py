from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.journey.views.fetch import posted, the_meeting
from coalitions.meetings.errors import Settled
from coalitions.meetings.forms import LineForm, TurnForm, WriteForm
from coalitions.meetings.kinds import Stage
from coalitions.meetings.models import Line, Minutes
from coalitions.spaces.access import contributors_only, leads, members_only
from coalitions.spaces.answer import answer, gone, wants_fragment
from coalitions.spaces.views.pages import edited, form_page


def the_line(space, pk):
    return get_object_or_404(Line.objects.kept().drawn(), space=space, pk=pk)


@contributors_only
@require_POST
def write(request, space, meeting):
    meeting, form = the_meeting(space, meeting), WriteForm(request.POST, by=request.membership)
    line = form.is_valid() and taken(form, meeting, request.membership)
    if line:
        return answer(request, "meetings/_line.html", {"line": line}, to=meeting.get_absolute_url(), status=201)
    if wants_fragment(request):
        words = " ".join(error for errors in form.errors.values() for error in errors)
        return render(request, "spaces/_refused.html", {"words": words}, status=422)
    return form_page(request, "meetings/write.html", form, meeting=meeting)


def taken(form, meeting, membership):
    """The line, or None with words beside what was typed."""
    try:
        return Line.objects.write(meeting, by=membership, **form.cleaned_data)
    except Settled as error:
        form.status = error.status
        form.add_error("text", error.words)


@members_only
@require_safe
def line(request, space, line):
    line = the_line(space, line)
    stage = Minutes.objects.filter(meeting=line.meeting_id).values_list("stage", flat=True).first()
    writes = request.membership is not None and request.membership.can_write and stage in (None, Stage.OPEN)
    context = {"line": line, "turns": writes and not line.became, "decides": leads(request.membership)}
    return render(
        request, "meetings/line.html", {"space": space, "writes": writes and line.is_kept_by(request.membership)} | context
    )


def kept(request, space, pk):
    """The line, for its author and the facilitators."""
    line = the_line(space, pk)
    if not line.is_kept_by(request.membership):
        raise PermissionDenied
    return line


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, space, line):
    line = kept(request, space, line)
    form = LineForm(posted(request), instance=line)
    if form.is_bound and edited(form, line.pk, request.user):
        return redirect(line.meeting)
    return form_page(request, "meetings/line_form.html", form, line=line)


@contributors_only
@require_POST
def turning(request, space, line):
    """It becomes a decision, a task, or is parked."""
    line, form = the_line(space, line), TurnForm(request.POST)
    if form.is_valid():
        line.turn(form.cleaned_data["kind"], by=request.membership)
    return redirect(line.meeting)


@contributors_only
@require_POST
def removal(request, space, line):
    line = kept(request, space, line)
    line.remove(by=request.user)
    return gone(request, to=line.meeting.get_absolute_url())
