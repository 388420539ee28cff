"""A message a person keeps for later. Private: in no log, and nobody else is told."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from coalitions.live.log import verb
from coalitions.spaces.models import Membership, Role, Space


class SavedManager(models.Manager):
    @verb
    def turn(self, message, *, by):
        """Kept when it was not, let go when it was; returns whether it is kept now. by: the user."""
        if self.filter(user=by, message=message).delete()[0]:
            return False
        self.create(user=by, message=message)
        return True

    def readable(self, user):
        """Those still within reach, the latest first; a removed or hidden message, or one of a space one left, is not shown."""
        mine = list(Membership.objects.active().filter(user=user.pk).values_list("space", "role", "scope"))
        inside = [space for space, role, _scope in mine if role != Role.GUEST]
        threads = [scope.rpartition("-")[2] for _space, role, scope in mine if scope.startswith("topic-")]
        reached = Q(message__space__in=inside) | Q(message__topic__in=threads) | Q(message__space__in=Space.objects.open_to_all())
        there = {"message__deleted_at": None, "message__hidden": None, "message__topic__is_covered": False}
        rows = self.filter(reached, user=user.pk, **there)
        return rows.select_related("message__topic__space__coalition", "message__author", "message__organisation")


class Saved(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_messages")
    message = models.ForeignKey("discussion.Message", models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = SavedManager()

    class Meta:
        ordering = ["-pk"]
        constraints = [models.UniqueConstraint(fields=["user", "message"], name="saved_once")]

    def __str__(self):
        return f"{self.user_id} keeps {self.message_id}"
