"""A topic: a titled discussion in a space. On screen it is a thread, and its messages are posts."""

from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from coalitions.discussion.errors import Conflict
from coalitions.discussion.models.message import Message
from coalitions.live.log import record, verb
from coalitions.organisations.models import Sector
from coalitions.spaces.models import Authored, Role


class TopicQuerySet(models.QuerySet):
    def within(self, membership):
        """Those a person's membership reaches: all of the space, for a guest the one."""
        guest = membership is not None and membership.role == Role.GUEST
        return self.filter(pk=membership.scope.rpartition("-")[2]) if guest else self

    def drawn(self):
        """With what its row in the list shows."""
        return self.select_related("newest__author").order_by("-newest__made")

    def stamps(self):
        """For a page: all that their rows in the list show."""
        newest = ("newest", "newest__version", "newest__author__name", "newest__at", "at")
        changed = Coalesce("newest__made", "made")
        return self.annotate(changing=changed).values_list("pk", "version", "changing", "tally", *newest, named=True)

    def started_or_joined_by(self, user):
        return self.filter(pk__in=Message.objects.filter(author=user.pk).values("topic"))

    def unread_by(self, user):
        return self.filter(pk__in=Message.objects.unread_by(user).values("topic"))


class TopicManager(models.Manager.from_queryset(TopicQuerySet)):
    @verb
    def open(self, space, title, body, *, by):
        """A new topic with its first message. by: the writer's membership."""
        topic = self.create(space=space, title=title, **by.signature)
        record("topic.opened", topic, by=by.user, stamp="made")
        topic.post(body, by=by)
        return topic

    def things(self, space):
        """What a guest of the space may be invited to."""
        return [(topic.scope, topic.title) for topic in self.filter(space=space).drawn()]


class Topic(Authored):
    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="topics")
    title = models.CharField(_("title"), max_length=160)
    made = models.BigIntegerField(default=0)
    at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)
    newest = models.ForeignKey("discussion.Message", models.SET_NULL, null=True, related_name="+")
    tally = models.JSONField(default=dict)  # {sector: organisations that have written here}

    objects = TopicManager()

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("discussion:topic", kwargs={"space": self.space_id, "topic": self.pk})

    @property
    def scope(self):
        return f"topic-{self.pk}"

    @property
    def changed(self):
        """The number of its newest message: the list is sorted by it."""
        return self.newest.made if self.newest else self.made

    @property
    def last_at(self):
        return self.newest.at if self.newest else self.at

    @property
    def last_voice(self):
        """The first name of who wrote last."""
        return self.newest.author.name.partition(" ")[0] if self.newest and self.newest.author else ""

    @verb
    def post(self, body, *, by, quote=None):
        """A new message. quote: the message of this topic it replies to. by: the writer's membership."""
        topic = Topic.objects.select_for_update(no_key=True).get(pk=self.pk)
        message = Message.objects.write(topic, body, by=by, quote=quote)
        topic.take_in(message)
        self.drafts_of(by.user).delete()
        record("message.posted", message, by=by.user, stamp="made")
        return message

    def take_in(self, message):
        """A long thread must not cost more with every post: voices are counted when one is new here."""
        self.newest = message
        if message.organisation and not self.has_heard(message):
            self.tally = self.counted()
        self.save(update_fields=["newest", "tally"])

    def has_heard(self, message):
        return self.messages.filter(organisation=message.organisation).exclude(pk=message.pk).exists()

    def counted(self):
        """Afresh, so that the figures cannot drift."""
        counts = self.messages.order_by().values("organisation__sector").annotate(n=models.Count("organisation", distinct=True))
        found = {row["organisation__sector"]: row["n"] for row in counts}
        return {sector: found[sector] for sector in Sector.values if found.get(sector)}

    def drafts_of(self, user):
        return user.drafts.filter(key=self.scope)

    def can_be_renamed(self, membership):
        own = membership is not None and (self.author_id == membership.user_id or membership.is_facilitator)
        return own and membership.can_write

    def allow(self, by):
        """Raises PermissionDenied for those who may not rename it."""
        if not self.can_be_renamed(by):
            raise PermissionDenied

    @verb
    def rename(self, title, version, *, by):
        """By its author or a facilitator. Raises Conflict when somebody renamed it since `version`."""
        self.allow(by)
        topic = Topic.objects.select_for_update(no_key=True).get(pk=self.pk)
        if topic.version != version:
            raise Conflict(topic, {"title": topic.title})
        self.title, self.version = title, version + 1
        self.save(update_fields=["title", "version"])
        record("topic.renamed", self, by=by.user)
