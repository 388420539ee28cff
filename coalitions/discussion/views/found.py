"""Topics and messages found through their space: what is elsewhere does not exist."""

from urllib.parse import urlencode

from django.http import Http404
from django.shortcuts import get_object_or_404

from coalitions.discussion.models import Message, Topic
from coalitions.spaces.hanging import thing_or_404


def topic_in(space, pk):
    for topic in Topic.objects.met(space, pk):
        topic.space = space
        return topic
    raise Http404


def thread_in(space, pk):
    """One that is a thread: comments on a thing are not locked, slowed down, moved or pinned."""
    return get_object_or_404(Topic.objects.listed().drawn(), space=space, pk=pk)


def moved_away(request, space, topic):
    """The linked message, when it stands in another topic by now that the reader reaches too; else None."""
    at = request.GET.get("at", "")
    if not at.isdecimal() or len(at) > 15 or topic.messages.filter(pk=at).exists():
        return None
    return Message.objects.filter(space=space, pk=at, topic__in=Topic.objects.within(request.membership)).first()


def message_in(space, topic, pk):
    return get_object_or_404(Message.objects.drawn(), space=space, topic=topic, pk=pk)


def address(request, topic):
    """Where a topic about a thing is read, with what the address asked for: ?quote= goes along."""
    asked = urlencode({name: request.GET[name] for name in ("at", "quote") if name in request.GET})
    to = thing_or_404(topic.space, topic.about).get_absolute_url()
    return f"{to}?{asked}" if asked else to
