"""The facilitators' own page of a meeting: what is to be prepared, how they look back, and the messages that follow."""

from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.discussion.models import Topic
from coalitions.journey.views.fetch import posted, the_meeting
from coalitions.meetings.forms import CheckForm, DebriefForm, FollowUpForm
from coalitions.meetings.kinds import Audience
from coalitions.meetings.letters import letter
from coalitions.meetings.models import Check, Debrief, FollowUp
from coalitions.meetings.models.planning import USUAL
from coalitions.spaces.access import facilitators_only
from coalitions.spaces.errors import Conflict, Refused
from coalitions.spaces.views.pages import edited, form_page, overtaken

FORM = require_http_methods(["GET", "HEAD", "POST"])


def shown(request, meeting, **forms):
    checks = list(meeting.checks.select_related("owner"))
    context = {"space": request.space, "meeting": meeting, "checks": checks, "left": sum(one.done_at is None for one in checks)}
    fresh = {"form": CheckForm(space=request.space), "debrief": Debrief.objects.filter(meeting=meeting).first()}
    return context | fresh | {"sent": meeting.follow_ups.select_related("topic__space"), "audiences": Audience} | forms


def the_check(space, pk):
    return get_object_or_404(Check.objects.select_related("meeting__space__coalition", "owner"), space=space, pk=pk)


@facilitators_only
@FORM
def planning(request, space, meeting):
    """The page, and one more on the list."""
    meeting = the_meeting(space, meeting)
    form = CheckForm(posted(request), space=space)
    if form.is_valid():
        Check.objects.put(meeting, by=request.user, **{name: form.cleaned_data[name] for name in form.Meta.fields})
        return redirect("meetings:planning", space=space.pk, meeting=meeting.pk)
    status = 422 if form.is_bound else 200
    return render(request, "meetings/planning.html", shown(request, meeting, form=form), status=status)


@facilitators_only
@require_safe
def checks(request, space, meeting):
    return render(request, "meetings/_checks.html", shown(request, the_meeting(space, meeting)))


@facilitators_only
@require_POST
def usual(request, space, meeting):
    meeting = the_meeting(space, meeting)
    Check.objects.begin(meeting, [str(one) for one in USUAL], by=request.user)
    return redirect("meetings:planning", space=space.pk, meeting=meeting.pk)


@facilitators_only
@require_POST
def turning(request, space, check):
    check = the_check(space, check)
    check.turn(request.POST.get("done") != "no", by=request.user)
    return redirect("meetings:planning", space=space.pk, meeting=check.meeting_id)


@facilitators_only
@FORM
def edit(request, space, check):
    check = the_check(space, check)
    form = CheckForm(posted(request), instance=check, space=space)
    if form.is_bound and edited(form, check.pk, request.user):
        return redirect("meetings:planning", space=space.pk, meeting=check.meeting_id)
    return form_page(request, "meetings/check_form.html", form, check=check, meeting=check.meeting)


@facilitators_only
@require_POST
def removal(request, space, check):
    check = the_check(space, check)
    check.remove(by=request.user)
    return redirect("meetings:planning", space=space.pk, meeting=check.meeting_id)


@facilitators_only
@FORM
def debrief(request, space, meeting):
    meeting = the_meeting(space, meeting)
    own = Debrief.objects.filter(meeting=meeting).first() or Debrief(meeting=meeting, space=space)
    form = DebriefForm(posted(request), instance=own)
    if form.is_valid() and looked_back(form, meeting, request.user):
        return redirect("meetings:planning", space=space.pk, meeting=meeting.pk)
    return form_page(request, "meetings/debrief.html", form, meeting=meeting)


def looked_back(form, meeting, by):
    """False with both texts in the form when another wrote meanwhile (T93)."""
    try:
        Debrief.objects.write(meeting, form.cleaned_data["text"], by=by, seen=form.cleaned_data["seen"])
    except Conflict as conflict:
        return overtaken(form, conflict)
    return True


@facilitators_only
@FORM
def follow_up(request, space, meeting):
    meeting = the_meeting(space, meeting)
    audience = Audience.STEERING if request.GET.get("to") == Audience.STEERING else Audience.GROUP
    begins = {"title": _("After %(meeting)s") % {"meeting": meeting.title}, "body": letter(meeting, audience)}
    form = FollowUpForm(posted(request), by=request.membership, initial=begins)
    if form.is_valid() and (topic := sent(form, meeting, audience, request.user)):
        return redirect(topic)
    return form_page(request, "meetings/follow_up.html", form, meeting=meeting, audience=audience)


def sent(form, meeting, audience, by):
    """The topic, or None with words on the form."""
    said = form.cleaned_data
    try:
        topic = Topic.objects.open(said["where"].space, said["title"], said["body"], by=said["where"])
    except Refused as error:
        form.add_error(None, error.words)
        return None
    FollowUp.objects.send(meeting, audience, topic, by=by)
    return topic
