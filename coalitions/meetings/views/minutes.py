from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.journey.views.fetch import posted, the_meeting
from coalitions.meetings.forms import AddendumForm, AnswerForm, ApproversForm
from coalitions.meetings.models import Minutes
from coalitions.meetings.paper import written
from coalitions.meetings.shown import minutes
from coalitions.spaces.access import contributors_only, facilitators_only, members_only
from coalitions.spaces.views.pages import form_page

FORM = require_http_methods(["GET", "HEAD", "POST"])


def its_minutes(meeting):
    return Minutes.objects.filter(meeting=meeting).first() or Minutes(meeting=meeting)


@members_only
@require_safe
def state(request, space, meeting):
    return render(request, "meetings/_minutes_state.html", {"part": minutes(request, the_meeting(space, meeting))})


@members_only
@require_safe
def paper(request, space, meeting):
    meeting = the_meeting(space, meeting)
    return render(request, "meetings/paper.html", read(request, meeting) | {"space": space})


@members_only
@require_safe
def paper_now(request, space, meeting):
    return render(request, "meetings/_paper.html", read(request, the_meeting(space, meeting)))


def read(request, meeting):
    """The text, fixed or as it is now, who approved it and what was added; before the first line there is nobody and nothing."""
    context = minutes(request, meeting)
    own = context["minutes"]
    words = {"text": own.text if own.stage != "open" else written(meeting)}
    if own.pk is None:
        return context | words
    approvals, addenda = own.approvals.select_related("author", "organisation"), own.addenda.select_related("author")
    return context | words | {"approvals": approvals, "addenda": addenda}


@members_only
@require_safe
def text(request, space, meeting):
    """The very bytes of which the digest is."""
    meeting = the_meeting(space, meeting)
    own = its_minutes(meeting)
    words = own.text if own.stage != "open" else written(meeting)
    name = f"minutes-{meeting.pk}.txt"
    return HttpResponse(words, "text/plain; charset=utf-8", headers={"Content-Disposition": f'attachment; filename="{name}"'})


@facilitators_only
@FORM
def proposal(request, space, meeting):
    meeting = the_meeting(space, meeting)
    form = ApproversForm(posted(request), space=space)
    if form.is_valid():
        Minutes.objects.propose(meeting, list(form.cleaned_data["approvers"]), by=request.user)
        messages.success(request, _("Those you named are asked to approve the minutes."))
        return redirect("meetings:minutes", space=space.pk, meeting=meeting.pk)
    return form_page(request, "meetings/proposal.html", form, meeting=meeting)


@contributors_only
@FORM
def approval(request, space, meeting):
    """Answered by those named, and refused to others by the verb."""
    meeting, form = the_meeting(space, meeting), AnswerForm(posted(request))
    if form.is_valid():
        approves = form.cleaned_data["answer"] == "yes"
        its_minutes(meeting).answer(approves, form.cleaned_data["note"], by=request.membership)
        return redirect("meetings:minutes", space=space.pk, meeting=meeting.pk)
    return form_page(request, "meetings/answer.html", form, meeting=meeting)


@facilitators_only
@require_POST
def taking_back(request, space, meeting):
    meeting = the_meeting(space, meeting)
    its_minutes(meeting).take_back(by=request.user)
    return redirect(meeting)


@facilitators_only
@FORM
def addendum(request, space, meeting):
    meeting, form = the_meeting(space, meeting), AddendumForm(posted(request))
    if form.is_valid():
        its_minutes(meeting).add(form.cleaned_data["text"], by=request.membership)
        return redirect("meetings:minutes", space=space.pk, meeting=meeting.pk)
    return form_page(request, "meetings/addendum.html", form, meeting=meeting)
