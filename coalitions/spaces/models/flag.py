"""A flag: somebody reports a thing to the facilitators. Who did is theirs alone to know, so no row of the log tells."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from coalitions.live.log import audit, verb
from coalitions.spaces.errors import AlreadyDecided
from coalitions.spaces.models.about import LONGEST, About
from coalitions.spaces.models.moderation import Moderation, leading
from coalitions.spaces.telling import tell
from coalitions.spaces.things import find, name_of


class FlagQuerySet(models.QuerySet):
    def open(self):
        return self.filter(moderation=None)

    def drawn(self):
        return self.select_related("by", "space").order_by("pk")

    def about(self, other):
        return self.filter(space=other.space_id, thing=other.thing, thing_id=other.thing_id)


class FlagManager(models.Manager.from_queryset(FlagQuerySet)):
    @verb
    def put(self, space, thing, reason, *, by):
        """by: the user. Reporting the same thing again adds the new reason to one's own report."""
        own = {"by": by, "moderation": None, **name_of(thing)}
        flag, new = self.get_or_create(space=space, **own, defaults={"reason": reason})
        if not new:
            flag.reason = f"{flag.reason}\n\n{reason}"[-LONGEST:]
            flag.save(update_fields=["reason"])
        audit("flag.put", flag, by=by, space=space.pk, thing=flag.scope)
        tell(leading(space.pk), "flagged", flag, by=by)
        return flag


class Flag(About):
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    reason = models.TextField(max_length=LONGEST)
    moderation = models.ForeignKey(Moderation, models.CASCADE, null=True, related_name="flags")

    objects = FlagManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["space", "thing", "thing_id", "by"], condition=Q(moderation=None), name="one_open_flag_each"
            )
        ]

    def __str__(self):
        return f"{self.scope}: {self.reason}"

    def get_absolute_url(self):
        return reverse("spaces:flag", args=[self.space_id, self.pk])

    @verb
    def decide(self, hides, reason, *, by):
        """Settles every open flag of the same thing. by: the facilitator's membership. Raises AlreadyDecided."""
        open_ones = list(Flag.objects.open().about(self).select_for_update(no_key=True, of=["self"]).order_by("pk"))
        if not open_ones:
            raise AlreadyDecided
        moderation = Moderation.objects.decide(find(self.space_id, self.scope), hides, reason, by=by)
        Flag.objects.filter(pk__in=[flag.pk for flag in open_ones]).update(moderation=moderation)
        tell([flag.by_id for flag in open_ones], "settled", moderation, by=by.user)
        return moderation
