"""A topic may be about a thing of another slice, a task for one: then its messages are the comments there, it stands in no list
of topics, and whoever reaches the thing reaches it. It comes to be with the first comment."""

from django.db import models
from django.db.models import Q, UniqueConstraint
from django.urls import reverse

from coalitions.live.log import verb
from coalitions.spaces.hanging import name_of


class AboutManager(models.Manager):
    def about(self, thing):
        """The topic about it; before the first comment one that is not saved."""
        named = {"space_id": thing.space_id, "about": name_of(thing)}
        return self.filter(**named).first() or self.model(**named, within=thing.scope)

    @verb
    def comment(self, thing, body, *, by, **more):
        """A message about a thing. by: the writer's membership. more: as of Topic.post."""
        kept = {"title": thing.title[:160], "within": thing.scope, **by.signature}
        topic, _made = self.get_or_create(space_id=thing.space_id, about=name_of(thing), defaults=kept)
        return topic.post(body, by=by, **more)


class About(models.Model):
    about = models.CharField(max_length=40, blank=True)  # "card-17", or nothing
    within = models.CharField(max_length=40, blank=True)  # the scope which that thing lies in, "board-3"

    class Meta:
        abstract = True
        constraints = [UniqueConstraint(fields=["space", "about"], condition=~Q(about=""), name="one_topic_about_a_thing")]

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

    @property
    def preview_address(self):
        return f"{self.address}preview/"
