"""A pin: a post, a thread or a document kept on top for everybody in the space."""

from django.conf import settings
from django.db import models

from coalitions.live.log import record, verb
from coalitions.spaces.models.about import About
from coalitions.spaces.things import name_of


class PinQuerySet(models.QuerySet):
    def of(self, thing):
        return self.filter(space=thing.space_id, **name_of(thing))


class PinManager(models.Manager.from_queryset(PinQuerySet)):
    @verb
    def put(self, thing, *, by):
        """by: the user. Pinning twice is pinning once."""
        pin, new = self.get_or_create(space_id=thing.space_id, **name_of(thing), defaults={"by": by})
        if new:
            record("pin.put", pin, by=by)
        return pin

    @verb
    def take_off(self, thing, *, by):
        for pin in self.of(thing):
            record("pin.taken_off", pin, by=by)
            pin.delete()


class Pin(About):
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    objects = PinManager()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["space", "thing", "thing_id"], name="one_pin_each")]

    def __str__(self):
        return self.scope
