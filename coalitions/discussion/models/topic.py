"""A topic: a titled discussion in a space. On screen it is a thread, and its messages are posts."""

from django.db import models
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coalitions.discussion.models.about import About
from coalitions.discussion.models.keeping import Kept, check_space
from coalitions.discussion.models.message import Message
from coalitions.discussion.models.talking import TalkManager
from coalitions.live.log import record, verb
from coalitions.live.prepared import prepared
from coalitions.organisations.models import Sector
from coalitions.spaces.models import Authored, Paced, Role

STATES: dict[str, dict] = {
    "open": {"resolved_at": None, "locked_at": None},
    "resolved": {"resolved_at__isnull": False},
    "locked": {"locked_at__isnull": False},
    **{sector: {f"tally__{sector}__gt": 0} for sector in Sector.values},
}
CHANGED = Coalesce("newest__made", "made")  # where posts were moved away, none may be left


class TopicQuerySet(models.QuerySet):
    def within(self, membership):
        """Those a person's membership reaches: all of the space, for a guest the one."""
        guest = membership is not None and membership.role == Role.GUEST
        return self.listed().filter(pk=membership.scope.rpartition("-")[2]) if guest else self.listed()

    def listed(self):
        """Without those about a thing, which are read there."""
        return self.filter(about="")

    def drawn(self):
        """With what its row in the list shows."""
        return self.select_related("newest__author").order_by(CHANGED.desc())

    def older_than(self, changed):
        return self.alias(changing=CHANGED).filter(changing__lt=changed)

    def stamps(self):
        """For a page: all that their rows in the list show."""
        newest = ("newest", "newest__version", "newest__author__name", "newest__at", "at")
        return self.annotate(changing=CHANGED).values_list("pk", "version", "changing", "tally", *newest, named=True)

    def in_state(self, show):
        """Those that are open, resolved or locked, or in which a sector has written; all of them for any other word."""
        return self.filter(**STATES.get(show, {}))

    def started_or_joined_by(self, user):
        return self.filter(pk__in=Message.objects.filter(author=user.pk).values("topic"))

    def unread_by(self, user):
        return self.filter(pk__in=Message.objects.unread_by(user).values("topic"))


class TopicManager(TalkManager.from_queryset(TopicQuerySet)):
    @verb
    def open(self, space, title, body, *, by, capacity=None):
        """A new topic with its first message. by: the writer's membership. capacity: whom the message speaks for."""
        check_space(space, by)
        topic = self.create(space=space, title=title, **by.signature)
        record("topic.opened", topic, by=by.user, stamp="made")
        topic.post(body, by=by, capacity=capacity)
        return topic

    @prepared
    def met(self, space, pk):
        return self.filter(space=space.pk, pk=pk).drawn()

    @prepared
    def newest_in(self, space, *, count):
        """Stamps of the whole list, as most people see it."""
        return self.filter(space=space.pk).listed().drawn().stamps()[:count]

    def things(self, space):
        """What a guest of the space may be invited to."""
        return [(topic.scope, topic.title) for topic in self.filter(space=space).listed().drawn()]


class Topic(About, Kept, Paced, Authored):
    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="topics")
    title = models.CharField(_("title"), max_length=160)
    made = models.BigIntegerField(default=0)
    at = models.DateTimeField(auto_now_add=True)
    newest = models.ForeignKey("discussion.Message", models.SET_NULL, null=True, related_name="+")
    tally = models.JSONField(default=dict)  # {sector: organisations that have written here}

    objects = TopicManager()

    class Meta(About.Meta):
        abstract = False

    def __str__(self):
        return self.title or gettext("Direct conversation")

    def get_absolute_url(self):
        return reverse("discussion:topic", kwargs={"space": self.space_id, "topic": self.pk})

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
    def post(self, body, *, by, quote=None, capacity=None, is_paced=True):
        """A new message. quote: the one of this topic it replies to. by: the writer's membership. capacity: None is the usual.

        Raises PostingClosed or Slowed, unless it was said elsewhere and is brought in: is_paced is False then.
        """
        topic = Topic.objects.select_for_update(no_key=True, of=["self"]).select_related("space").get(pk=self.pk)
        if is_paced:
            topic.check_pace(by)
        message = Message.objects.write(topic, body, by=by, quote=quote, capacity=capacity)
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
        return user.drafts.filter(key=self.name)
