"""Comments: messages about a thing of another slice, written and read beside it."""

from django.views.decorators.http import require_POST

from coalitions.discussion.forms import MessageForm
from coalitions.discussion.models import LONGEST, Draft, Message, Topic, window
from coalitions.discussion.views.thread import found
from coalitions.spaces.access import contributors_only
from coalitions.spaces.answer import answer, refuse
from coalitions.spaces.hanging import thing_or_404


@contributors_only
@require_POST
def create(request, space, about):
    thing = thing_or_404(space, about)
    topic = Topic.objects.about(thing)
    form = MessageForm(request.POST, topic=topic, by=request.membership)
    if not form.is_valid():
        context = {"space": space, "thing": thing, "form": form, **shown(request, thing)}
        return refuse(request, "discussion/comment.html", "discussion/refused.html", context)
    message = Topic.objects.comment(thing, **form.cleaned_data, by=request.membership)
    to = f"{thing.get_absolute_url()}#message-{message.pk}"
    return answer(request, "discussion/_message.html", {"message": message}, to=to, status=201)


def shown(request, thing):
    """The newest comments on a thing and where to write the next, or those round the one that the address names."""
    topic = Topic.objects.about(thing)
    messages = Message.objects.filter(topic=topic.pk)
    at, quote = (found(topic, request, name) for name in ("at", "quote")) if topic.pk else (None, None)
    return {
        "topic": topic,
        "window": window.around(messages.stamps(), at.made) if at else window.newest(topic),
        "drawn_messages": Message.objects.drawn(),
        "quote": quote if quote and not quote.is_gone else None,
        "draft": Draft.objects.text(request.user, topic.name),
        "longest": LONGEST,
    }
