"""Which messages: those a page draws, and those a person has not read."""

from django.db import models
from django.db.models import Count, Exists, F, FilteredRelation, Q
from django.db.models.functions import Coalesce

from coalitions.activity.models import Level
from coalitions.discussion.models.capacity import usual
from coalitions.discussion.models.mention import Mention
from coalitions.live.prepared import prepared
from coalitions.spaces.text.markdown import draw

SHOWN = ("version", "made", "author__name", "author__email", "organisation__name", "organisation__sector")
BESIDE = ("quote__author", "quote__organisation", "reactions")
QUOTED = ("quote__version", "quote__author__name", "quote__author__email", "quote__organisation__name")


class MessageQuerySet(models.QuerySet):
    def there(self):
        """Those whose text everybody in the space may read: neither removed nor hidden."""
        return self.filter(deleted_at=None, hidden=None)

    def drawn(self):
        """With all that its fragment shows. Most quote nothing: quotes are asked for apart, and only when there are some."""
        return self.select_related("topic", "author", "organisation").prefetch_related(*BESIDE)

    def stamps(self):
        """For a page: the number of each, and all else that its fragment shows."""
        return self.values_list("pk", *SHOWN, *QUOTED, named=True)

    def with_replies(self):
        """For news that changes what the messages quoting this one show."""
        replies = models.Prefetch("replies", self.model.objects.drawn())
        return self.drawn().select_related("topic__newest__author").prefetch_related(replies)

    def unread_by(self, user):
        """Those of others above the person's read mark, since the person came in: years of talk are not a newcomer's debt.
        Comments on a thing are not counted: they are read there.

        Derived every time, so it is right on every device.
        """
        mark = FilteredRelation("topic__read_marks", condition=Q(topic__read_marks__user=user.pk))
        here = Q(space__memberships__user=user.pk, space__memberships__ended_at=None)
        mine = FilteredRelation("space__memberships", condition=here)
        posts = self.alias(mark=mark, read=Coalesce("mark__seq", 0), mine=mine, newest=F("topic__newest__made"))
        fresh = posts.filter(newest__gt=F("read"), made__gt=F("read"))  # the first spares looking at topics without news
        of_others = Q(author=None) | ~Q(author=user.pk)
        return fresh.there().filter(of_others, topic__about="", at__gte=F("mine__joined_at"))

    def by_topic(self, user):
        """[(space id, topic id, how many, how many of them name the person, whether the person put anything out of sight)]."""
        named = FilteredRelation("mentions", condition=Q(mentions__user=user.pk))
        hides = Exists(Level.objects.hidden_for(user))
        topics = self.order_by().annotate(named=named, hides=hides).values("space", "topic", "hides")
        return topics.annotate(n=Count("pk"), me=Count("named")).values_list("space", "topic", "n", "me", "hides")


class MessageManager(models.Manager.from_queryset(MessageQuerySet)):
    @prepared
    def unread_in(self, user, space_ids):
        """See by_topic()."""
        return self.filter(space__in=space_ids).unread_by(user).by_topic(user)

    @prepared
    def newest_of(self, topic, *, count):
        return self.filter(topic=topic.pk).stamps().order_by("-made")[:count]

    def write(self, topic, body, *, by, quote, capacity):
        html = draw(body, Mention.objects.people_of(topic.space_id, topic.scope, body))
        said = {"body": body, "html": html, "quote": quote, "capacity": usual(by) if capacity is None else capacity}
        message = self.create(space_id=topic.space_id, topic=topic, **said, **by.signature)
        Mention.objects.add_to(message, Mention.objects.named_in(message))
        return message
