"""A member named in a message, by name or in a group. Only people who can read the message can be named."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from coalitions.discussion.models.groups import EVERYONE, WORDS, chosen
from coalitions.spaces.models import Membership, Role
from coalitions.spaces.text.markdown import draw
from coalitions.spaces.text.mentions import groups, named


class MentionManager(models.Manager):
    def readers(self, space_id, scope):
        """Memberships of those who can read the topic now."""
        return Membership.objects.active().filter(~Q(role=Role.GUEST) | Q(scope=scope), space=space_id)

    def people_of(self, space_id, scope, text):
        """{name in lower case: user id or group} of whom the text may name there; the first of namesakes."""
        if "@" not in text:
            return {}
        rows = (
            self.readers(space_id, scope).order_by("-pk").values_list("user__name", "user", "organisation__name", "organisation")
        )
        homes = {home.casefold(): f"organisation-{pk}" for _name, _user, home, pk in rows if home}
        return WORDS | homes | {name.casefold(): user for name, user, _home, _pk in rows if name}

    def in_groups(self, space_id, scope, html):
        """The ids of those who stand in the groups the HTML names."""
        wanted = groups(html)
        readers = self.readers(space_id, scope) if EVERYONE in wanted else self.readers(space_id, scope).filter(chosen(wanted))
        return set(readers.values_list("user", flat=True)) if wanted else set()

    def called(self, space_id, scope, text):
        """How many people the groups in the text call together, but for the text's other names."""
        people = {name: who for name, who in self.people_of(space_id, scope, text).items() if isinstance(who, str)}
        return len(self.in_groups(space_id, scope, draw(text, people))) if people else 0

    def named_in(self, message):
        """The ids of all whom a message names."""
        return named(message.html) | self.in_groups(message.space_id, message.scope, message.html)

    def keep(self, message):
        """Makes the mentions those of the message's present wording."""
        users = self.named_in(message)
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
