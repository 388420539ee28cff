"""Comments hang on tasks; a guest of such a thing reaches what is said there. Threads and posts are things that are linked."""

from django.utils.translation import gettext_lazy as _

from coalitions.discussion.models import Message, Topic
from coalitions.discussion.views.comments import shown
from coalitions.spaces.hanging import COVERING, SAYING, SCOPES, Kind, Part, hang, own

ON = frozenset({"card", "decision", "passage"})
OFFERED = 20


def scope_of(space_id, pk):
    topic = Topic.objects.filter(space=space_id, pk=pk).first()
    return topic.scope if topic else ""


def topics(space_id, ids):
    return Topic.objects.listed().filter(space=space_id, pk__in=ids)


def offer(space_id, text):
    return Topic.objects.listed().filter(space=space_id, title__icontains=text).order_by("-pk")[:OFFERED]


def messages(space_id, ids):
    return Message.objects.there().filter(space=space_id, pk__in=ids, topic__is_covered=False).select_related("topic")


SCOPES["topic"] = scope_of
SAYING.append(Topic.objects.bring)
COVERING.append(Topic.objects.cover)
hang(Part("discussion/_comments.html", shown, order=30, on=ON))
hang(Part("discussion/_comment_foot.html", shown, order=31, on=ON, at_foot=True))
own(Kind("topic", _("Thread"), "messages-square", topics, offer))
own(Kind("message", _("Post"), "message-square", messages))
