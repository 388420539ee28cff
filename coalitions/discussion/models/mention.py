"""A member named in a message. Only people who can read the message can be named."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from coalitions.discussion.text.mentions import named
from coalitions.spaces.models import Membership, Role


class MentionManager(models.Manager):
    def people_of(self, space_id, scope, text):
        """{name in lower case: user id} of those who can read the topic now, if the text names any; the first of namesakes."""
        if "@" not in text:
            return {}
        readers = Membership.objects.active().filter(~Q(role=Role.GUEST) | Q(scope=scope), space=space_id)
        rows = readers.order_by("-pk").values_list("user__name", "user")
        return {name.casefold(): user for name, user in rows if name}

    def keep(self, message):
        """Makes the mentions those of the message's present wording."""
        users = named(message.html)
        message.mentions.exclude(user__in=users).delete()
        self.add_to(message, users - set(message.mentions.values_list("user", flat=True)))

    def add_to(self, message, users):
        self.bulk_create(self.model(message=message, user_id=user) for user in users)


class Mention(models.Model):
    message = models.ForeignKey("discussion.Message", models.CASCADE, related_name="mentions")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")

    objects = MentionManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["message", "user"], name="one_mention_each")]

    def __str__(self):
        return f"{self.user_id} in {self.message_id}"
