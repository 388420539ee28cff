"""Topics and messages found through their space: what is elsewhere does not exist."""

from django.shortcuts import get_object_or_404

from coalitions.discussion.models import Message, Topic


def topic_in(space, pk):
    return get_object_or_404(Topic.objects.drawn(), space=space, pk=pk)


def message_in(space, topic, pk):
    return get_object_or_404(Message.objects.drawn(), space=space, topic=topic, pk=pk)
