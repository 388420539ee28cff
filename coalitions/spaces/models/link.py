"""A link between two things of a space, whatever slices own them: drawn at both ends. Things are named as "card-17"."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from coalitions.live.log import record, verb
from coalitions.spaces.hanging import name_of

MOST = 100  # links of one thing


class LinkManager(models.Manager):
    @verb
    def join(self, thing, other, *, by):
        """The link between the two, in whichever direction; a new one when there is none and `thing` has less than MOST."""
        ends = Q(one=name_of(thing), other=name_of(other)) | Q(one=name_of(other), other=name_of(thing))
        known = self.filter(ends, space=thing.space_id).first()
        if known or name_of(thing) == name_of(other) or self.of(thing).count() >= MOST:
            return known
        link = self.create(space_id=thing.space_id, one=name_of(thing), other=name_of(other), within=thing.scope, made_by=by)
        record("link.made", link, by=by)
        return link

    def of(self, thing):
        return self.filter(Q(one=name_of(thing)) | Q(other=name_of(thing)), space=thing.space_id)


class Link(models.Model):
    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="links")
    one = models.CharField(max_length=40)
    other = models.CharField(max_length=40)
    within = models.CharField(max_length=40, blank=True)  # the scope of the thing it was made at
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    objects = LinkManager()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["space", "one", "other"], name="one_link_between_two")]

    def __str__(self):
        return f"{self.one} and {self.other}"

    @property
    def scope(self):
        return self.within

    def far_end(self, name):
        """Of the two it joins, the one that is not of this name."""
        return self.other if self.one == name else self.one

    @verb
    def remove(self, *, by):
        record("link.removed", self, by=by)
        self.delete()
