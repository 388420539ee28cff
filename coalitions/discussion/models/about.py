"""A topic may be about a thing of another slice, a task for one: then its messages are the comments there, it stands in no list
of topics, and whoever reaches the thing reaches it. It comes to be with the first comment."""

from typing import Any

from django.db import models
from django.db.models import Q, UniqueConstraint
from django.urls import reverse

from coalitions.live.log import record, verb
from coalitions.spaces.hanging import counted, name_of


class AboutManager(models.Manager):
    def about(self, thing):
        """The topic about it; before the first comment one that is not saved."""
        named = {"space_id": thing.space_id, "about": name_of(thing)}
        return self.filter(**named).first() or self.model(**named, within=thing.scope)

    def on(self, thing, by):
        kept = {"title": thing.title[:160], "within": thing.scope, **by.signature}
        return self.get_or_create(space_id=thing.space_id, about=name_of(thing), defaults=kept)[0]

    @verb
    def comment(self, thing, body, *, by, **more):
        """A message about a thing. by: the writer's membership. more: as of Topic.post."""
        topic = self.on(thing, by)
        message = topic.post(body, by=by, **more)
        topic.tell_thing(by=by.user)
        return message

    @verb
    def bring(self, thing, body, *, by):
        """The same of what was said elsewhere: at no pace, and whoever brings the thing counts for it."""
        return self.on(thing, by).post(body, by=by, is_paced=False)

    @verb
    def cover(self, thing, is_hidden, *, by):
        """While the thing is hidden, nothing that is said about it names it anywhere. by: the user."""
        for topic in self.filter(space_id=thing.space_id, about=name_of(thing)):
            topic.lock()
            topic.is_covered = is_hidden
            topic.alter("is_covered")
            record("topic.changed", topic, by=by)


class About(models.Model):
    title: Any
    about = models.CharField(max_length=40, blank=True)  # "card-17", or nothing
    within = models.CharField(max_length=40, blank=True)  # the scope which that thing lies in, "board-3"
    is_covered = models.BooleanField(default=False)  # that thing is hidden

    class Meta:
        abstract = True
        constraints = [UniqueConstraint(fields=["space", "about"], condition=~Q(about=""), name="one_topic_about_a_thing")]

    @property
    def is_direct(self):
        """Whether it is all that a direct conversation has: such a one has no title, and only those have none."""
        return not self.title and not self.about

    @property
    def scope(self):
        """What a guest must be invited to."""
        return self.within or f"topic-{self.pk}"

    @property
    def name(self):
        """Of its list of messages, and of what somebody is writing there."""
        return self.about or f"topic-{self.pk}"

    @property
    def address(self):
        """Below it lies where one writes."""
        if self.about:
            return reverse("discussion:comments", args=[self.space_id, self.about]).removesuffix("messages/")
        return self.get_absolute_url()

    def tell_thing(self, *, by):
        """How much is said about it now. by: a person."""
        if self.about:
            counted(self.space_id, self.about, self.messages.there().count(), by=by)

    @property
    def preview_address(self):
        return f"{self.address}preview/"
