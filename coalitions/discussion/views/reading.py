"""What concerns one reader alone: how far they have read, and what they are writing. None of it is in the log."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from coalitions.discussion.models import Draft, ReadMark
from coalitions.discussion.views.found import topic_in
from coalitions.discussion.views.listing import listed
from coalitions.spaces.access import contributors_only, members_only
from coalitions.spaces.hanging import thing_or_404


@members_only
@require_safe
def unread(request, space):
    return render(request, "discussion/unread.html", {"space": space, **listed(request, space)})


@members_only
@require_POST
def reading(request, space, topic):
    topic, seq = topic_in(space, topic), request.POST.get("seq", "")
    ReadMark.objects.read_to(topic, int(seq) if seq.isdecimal() and len(seq) < 16 else 0, by=request.user)
    return HttpResponse(status=204)


@contributors_only
@require_POST
def draft(request, space, topic=None, about=None):
    if about:
        thing_or_404(space, about)
    key = about or (topic_in(space, topic).name if topic else Draft.key_of(space))
    Draft.objects.keep(key, request.POST.get("text", ""), by=request.user)
    return HttpResponse(status=204)
