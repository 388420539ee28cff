"""Posts and threads as things of a space: how they are found, hidden and shown again, and pinned."""

from django.utils.translation import gettext_lazy as _

from coalitions.discussion.models import Message, Topic
from coalitions.live.log import record
from coalitions.spaces.things import Thing, bring


def messages(space_id, ids):
    return {one.pk: one for one in Message.objects.drawn().filter(space=space_id, pk__in=ids)}


def topics(space_id, ids):
    return {one.pk: one for one in Topic.objects.select_related("author").filter(space=space_id, pk__in=ids)}


def hide(moderation, ids, by):
    """Those not hidden yet; how many. One decision may hide many: all that a person wrote."""
    shown = Message.objects.filter(space=moderation.space_id, pk__in=ids, hidden=None, deleted_at=None)
    return turn(shown, moderation, "message.hidden", by)


def show(moderation, by):
    return turn(Message.objects.filter(hidden=moderation), None, "message.shown", by)


def turn(messages, moderation, kind, by):
    found = list(messages.select_for_update(no_key=True, of=["self"]).order_by("pk"))
    for message in found:
        message.hidden = moderation
        message.change("hidden")
        record(kind, message, by=by)
    for topic in Topic.objects.filter(pk__in={message.topic_id for message in found}).exclude(about="").order_by("pk"):
        topic.tell_thing(by=by)
    return len(found)


def written(space_id, user):
    return list(Message.objects.there().filter(space=space_id, author=user.pk).values_list("pk", flat=True))


POST = _("The post")
bring(Thing("message", "message-square", messages, text=lambda one: one.html, hide=hide, show=show, of=written, label=POST))
bring(Thing("topic", "messages-square", topics, label=_("Thread")))
