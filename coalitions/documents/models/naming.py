"""Somebody is named in a text: told once, however often the name is written, moved or brought back with an earlier version."""

from django.conf import settings
from django.db import models
from django.utils.timezone import now

from coalitions.live.log import record, verb
from coalitions.spaces.models import Authored


class NamingManager(models.Manager):
    def tell(self, pad, users, *, by):
        """users: ids of all whom the text names now. by: the id of who wrote last."""
        if fresh := set(users) - set(self.filter(pad=pad).values_list("user", flat=True)):
            self.add(pad, fresh, by=by)

    @verb
    def add(self, pad, users, *, by):
        """Those of them who can read it; the others nobody names to. Whoever names oneself hears nothing."""
        pad.document.take_row()
        readers = {one.user_id: one for one in pad.document.readers()} if pad.document.is_listed else {}
        known = set(self.filter(pad=pad).values_list("user", flat=True))  # two processes may look at once
        for user in (users & readers.keys()) - known if by in readers else ():
            naming = self.create(pad=pad, user_id=user, **readers[by].signature)
            if user != by:
                record("naming.made", naming, by=readers[by].user)


class Naming(Authored):
    """author: who wrote the name. user: who is named."""

    pad = models.ForeignKey("documents.Pad", models.CASCADE, related_name="namings")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    at = models.DateTimeField(default=now)

    objects = NamingManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pad", "user"], name="named_in_a_text_once")]

    def __str__(self):
        return f"{self.user_id} in {self.pad_id}"

    def get_absolute_url(self):
        return self.pad.document.get_absolute_url()

    @property
    def title(self):
        return self.pad.document.title

    @property
    def space_id(self):
        return self.pad.document.space_id

    @property
    def scope(self):
        return self.pad.document.scope
