"""What facilitators do with a message: hide it and show it again, strike out, move it; and what was made of it."""

import re
from typing import Any

from django.db import models
from django.utils.timezone import now

from coalitions.discussion.models.mention import Mention
from coalitions.live.log import audit, record, verb
from coalitions.spaces.models import Hideable
from coalitions.spaces.text.markdown import draw

STRUCK = "█████"  # of one length, so that nothing can be told from it


class Facilitated(Hideable):
    """led_to: what was made of it, as ["card-4"]."""

    body: Any
    html: Any
    struck_at = models.DateTimeField(null=True)
    struck_version = models.PositiveIntegerField(default=0)  # a form opened before it still holds the struck words
    led_to = models.JSONField(default=list)

    class Meta:
        abstract = True

    @property
    def is_gone(self):
        """Whether its text is out of everybody's sight."""
        return self.deleted_at is not None or self.hidden_id is not None

    @property
    def earlier(self):
        """Its earlier wordings, newest first; none once it is removed or hidden."""
        return self.versions.none() if self.is_gone else self.versions.all()

    @verb
    def strike(self, passages, *, by):
        """Blots out these words in the message and its earlier wordings, for good. by: the membership. Whether any was found."""
        message = self.lock()
        pattern = re.compile("|".join(re.escape(one) for one in sorted(passages, key=len, reverse=True)), re.IGNORECASE)
        versions = [one for one in message.versions.all() if pattern.search(one.body)]
        if not versions and not pattern.search(message.body):
            return False
        for one in versions:
            one.blot(pattern, STRUCK)
            one.save(update_fields=["body", "html"])
        message.blot(pattern)
        record("message.struck", message, by=by.user)
        return True

    def blot(self, pattern):
        people = Mention.objects.people_of(self.space_id, self.scope, self.body)
        self.body, self.struck_at, self.struck_version = pattern.sub(STRUCK, self.body), now(), self.version + 1
        self.html = draw(self.body, people)
        self.change("body", "html", "struck_at", "struck_version")
        Mention.objects.keep(self)

    @verb
    def move_to(self, topic, *, by, all_after=False):
        """Into another topic of the space, if wanted with all that came after it. by: the membership. How many moved."""
        was = self.topic
        first, second = sorted([was, topic], key=lambda one: one.pk)
        first.lock(), second.lock()
        later = was.messages.filter(made__gte=self.made) if all_after else was.messages.filter(pk=self.pk)
        moved = list(later.select_for_update(no_key=True, of=["self"]).order_by("made"))
        for message in moved:
            message.topic = topic
            message.change("topic")
            record("message.left", message, by=by.user, scope=was.scope)
            record("message.moved", message, by=by.user)
        for each in (was, topic):
            each.refresh_figures()
            each.tell_thing(by=by.user)
            record("topic.changed", each, by=by.user)
        audit("message.moved_on", self, by=by.user, space=self.space_id, was=was.pk, now=topic.pk, count=len(moved))
        return len(moved)

    @verb
    def become(self, maker, *, by):
        """Makes something of it, linked both ways. maker: of spaces/makers.py. by: the membership. What was made."""
        message = self.lock()
        made = maker.make(message.topic.space, message.title, f"message-{message.pk}", by)
        message.led_to = [*message.led_to, f"{made._meta.model_name}-{made.pk}"]
        message.change("led_to")
        record("message.led_on", message, by=by.user)
        return made
