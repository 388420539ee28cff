from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.journey.forms import BeginForm, MeetingForm, NewMeetingForm
from coalitions.journey.models import Exercise, Journey
from coalitions.journey.results import earlier
from coalitions.journey.views.fetch import posted, the_meeting
from coalitions.journey.where import stations
from coalitions.spaces.access import facilitators_only, leads, members_only
from coalitions.spaces.hanging import parts
from coalitions.spaces.views.pages import edited, form_page


@members_only
@require_safe
def meetings(request, space):
    return render(request, "journey/meetings.html", listed(request, space))


@members_only
@require_safe
def listing(request, space):
    return render(request, "journey/_meetings.html", listed(request, space))


def listed(request, space):
    found = stations(space)
    exercises: dict = {}
    for one in Exercise.objects.counted().filter(space=space).order_by("position", "pk"):
        exercises.setdefault(one.meeting_id, []).append(one)
    for meeting in found:
        meeting.steps = exercises.get(meeting.pk, [])
    return {"space": space, "meetings": found, "question": space.coalition.question, "leads": leads(request.membership)}


@facilitators_only
@require_http_methods(["GET", "HEAD", "POST"])
def method(request, space):
    form = BeginForm(posted(request))
    if form.is_valid():
        Journey.objects.begin(space, form.chosen, by=request.user)
        return redirect("journey:meetings", space=space.pk)
    return form_page(request, "journey/method.html", form, begun=space.meetings.exists())


@facilitators_only
@require_http_methods(["GET", "HEAD", "POST"])
def new(request, space):
    form = NewMeetingForm(posted(request))
    if form.is_valid():
        return redirect(form.plan(space, request.user))
    return form_page(request, "journey/meeting_form.html", form)


@members_only
@require_safe
def meeting(request, space, meeting):
    context = shown(request, space, meeting)
    return render(request, "journey/meeting.html", context | {"parts": parts(request, context["meeting"])})


@members_only
@require_safe
def head(request, space, meeting):
    return render(request, "journey/_meeting_head.html", shown(request, space, meeting))


@members_only
@require_safe
def now(request, space, meeting):
    return render(request, "journey/_meeting.html", shown(request, space, meeting))


def shown(request, space, meeting):
    meeting = the_meeting(space, meeting)
    exercises = meeting.exercises.counted().order_by("position", "pk")
    path = stations(space)
    state = next(one.state for one in path if one == meeting)
    context = {"space": space, "meeting": meeting, "exercises": exercises, "path": path, "state": state}
    return context | {
        "earlier": earlier(meeting),
        "question": space.coalition.question,
        "leads": leads(request.membership),
    }


@facilitators_only
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, space, meeting):
    meeting = the_meeting(space, meeting)
    form = MeetingForm(posted(request), instance=meeting)
    if form.is_bound and edited(form, meeting.pk, request.user):
        return redirect(meeting)
    return form_page(request, "journey/meeting_form.html", form, meeting=meeting)


@facilitators_only
@require_POST
def place(request, space, meeting):
    the_meeting(space, meeting).shift(-1 if request.POST.get("to") == "up" else 1, by=request.user)
    return redirect("journey:meetings", space=space.pk)


@facilitators_only
@require_POST
def ending(request, space, meeting):
    meeting = the_meeting(space, meeting)
    change = meeting.resume if request.POST.get("done") == "no" else meeting.end
    change(by=request.user)
    return redirect(meeting)


@facilitators_only
@require_POST
def removal(request, space, meeting):
    the_meeting(space, meeting).remove(by=request.user)
    return redirect("journey:meetings", space=space.pk)
