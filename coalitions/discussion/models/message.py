"""A message, its earlier wordings, and what becomes of it. Its HTML is made once, when it is written."""

from datetime import timedelta

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.timezone import now

from coalitions.discussion.errors import Conflict
from coalitions.discussion.models.capacity import Capacity
from coalitions.discussion.models.facilitated import Facilitated
from coalitions.discussion.models.mention import Mention
from coalitions.discussion.models.message_query import MessageManager
from coalitions.discussion.models.reaction import grouped
from coalitions.live.log import record, verb
from coalitions.spaces.models import Authored
from coalitions.spaces.text.markdown import draw
from coalitions.spaces.text.plain import plain

LONGEST = 20_000  # characters of one message
REGRET = timedelta(minutes=10)  # for so long the author may put a removed message back


class Message(Facilitated, Authored):
    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="messages")
    topic = models.ForeignKey("discussion.Topic", models.CASCADE, related_name="messages")
    body = models.TextField(max_length=LONGEST)
    html = models.TextField()
    quote = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="replies")
    capacity = models.CharField(max_length=16, choices=Capacity, blank=True)  # a guest's is none
    made = models.BigIntegerField(default=0)
    at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)
    edited_at = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)
    deleted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    objects = MessageManager()

    class Meta:
        ordering = ["made"]
        indexes = [
            models.Index(fields=["topic", "made"], name="messages_in_order"),
            models.Index(fields=["space", "made"], name="messages_of_a_space"),
            models.Index(fields=["topic", "at", "author"], condition=Q(deleted_at=None, hidden=None), name="fresh_messages"),
        ]

    def __str__(self):
        return f"{self.author}: {self.title}"

    def get_absolute_url(self):
        return f"{reverse('discussion:topic', args=[self.space_id, self.topic_id])}?at={self.pk}#message-{self.pk}"

    @property
    def scope(self):
        return self.topic.scope

    @property
    def title(self):
        """Its beginning as plain text; nothing once it is removed or hidden."""
        return "" if self.is_gone else plain(self.html)

    @property
    def reacted(self):
        """Its reactions by kind, as the fragment shows them."""
        return grouped(self.reactions.all())

    def with_names(self):
        return grouped(self.reactions.select_related("user", "organisation"))

    @property
    def said_at(self):
        """When it got its present wording."""
        return self.edited_at or self.at

    @verb
    def edit(self, body, version, *, by):
        """The earlier wording stays readable for all. Raises Conflict when its words changed since `version`, elsewhere."""
        message = self.locked(by)
        if message.is_gone or version < message.struck_version or message.versions.filter(number__gte=version).exists():
            raise Conflict(message, {"body": message.body})
        if body == message.body:
            return message
        message.versions.create(number=message.version, body=message.body, html=message.html, at=message.said_at)
        message.reword(body)
        record("message.edited", message, by=by.user)
        return message

    def reword(self, body):
        people = Mention.objects.people_of(self.space_id, self.scope, body)
        self.body, self.html, self.edited_at = body, draw(body, people), now()
        self.change("body", "html", "edited_at")
        Mention.objects.keep(self)

    @verb
    def remove(self, *, by):
        """Leaves a mark; the text is gone from every page and can be put back."""
        message = self.locked(by)
        if message.deleted_at is None:
            message.deleted_at, message.deleted_by = now(), by.user
            message.change("deleted_at", "deleted_by")
            record("message.deleted", message, by=by.user)
            message.topic.tell_thing(by=by.user)
        return message

    @verb
    def restore(self, *, by):
        """By its author for ten minutes, by a facilitator always."""
        message = self.lock()
        if not message.can_be_restored(by):
            raise PermissionDenied
        if message.deleted_at:
            message.deleted_at = message.deleted_by = None
            message.change("deleted_at", "deleted_by")
            record("message.restored", message, by=by.user)
            message.topic.tell_thing(by=by.user)
        return message

    def allowed(self, membership):
        """What a person may do with it, for the menu."""
        writes = membership is not None and membership.can_write
        own = writes and self.author_id == membership.user_id
        here = not self.is_gone
        back = writes and self.deleted_at is not None and self.can_be_restored(membership)
        return {"quotable": writes and here, "here": here, "editable": own and here, "restorable": back}

    def can_be_restored(self, membership):
        fresh = self.author_id == membership.user_id and (self.deleted_at is None or now() - self.deleted_at < REGRET)
        return fresh or membership.is_facilitator

    def locked(self, by):
        """This message as it is now; raises PermissionDenied for all but its author."""
        self.allow(by)
        return self.lock()

    def allow(self, by):
        if self.author_id != by.user_id:
            raise PermissionDenied

    def lock(self):
        return Message.objects.select_for_update(no_key=True, of=["self"]).select_related("topic").get(pk=self.pk)

    def change(self, *fields):
        self.version = F("version") + 1
        self.save(update_fields=[*fields, "version"])
        self.refresh_from_db(fields=["version"])
