"""One thing one person may do from a mail: without signing in, once, for a month. A look at its page uses up nothing."""

from datetime import timedelta
from hashlib import sha256
from secrets import token_urlsafe

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.urls import reverse
from django.utils.timezone import now

from coalitions.activity.errands import DEEDS
from coalitions.live.log import verb

LIFE = timedelta(days=30)


def hashed(token):
    return sha256(token.encode()).hexdigest()


class ErrandManager(models.Manager):
    def offer(self, deed, thing, user):
        """The address of its page; the token in it is kept nowhere else."""
        token, kind = token_urlsafe(16), ContentType.objects.get_for_model(thing)
        self.create(token=hashed(token), user=user, deed=deed.name, thing_type=kind, thing_id=thing.pk, ends_at=now() + LIFE)
        return settings.BASE_URL + reverse("activity:errand", args=[token])

    def end_for(self, thing):
        """What earlier mails offered to do with the thing is past, because a newer one says otherwise."""
        kind = ContentType.objects.get_for_model(thing)
        self.filter(thing_type=kind, thing_id=thing.pk, used_at=None, ends_at__gt=now()).update(ends_at=now())

    def found(self, token):
        return self.select_related("user").filter(token=hashed(token), ends_at__gt=now()).first()


class Errand(models.Model):
    token = models.CharField(max_length=64, unique=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="errands")
    deed = models.CharField(max_length=40)
    thing_type = models.ForeignKey(ContentType, models.CASCADE)
    thing_id = models.BigIntegerField()
    thing = GenericForeignKey("thing_type", "thing_id")
    ends_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    objects = ErrandManager()

    def __str__(self):
        return f"{self.deed} of {self.thing_id}"

    @property
    def kind(self):
        return DEEDS.get(self.deed)

    @property
    def is_possible(self):
        """Whether it may be done now, by whom it was offered to."""
        known = self.kind and self.thing and self.user.is_active and not self.used_at
        return bool(known) and self.kind.may(self.thing, self.user)

    @verb
    def run(self, *, by):
        """Whether it was done; by the same button pressed twice only once."""
        one = Errand.objects.select_for_update(of=("self",)).select_related("user").get(pk=self.pk)
        if not one.is_possible:
            return False
        one.used_at = now()
        one.save(update_fields=["used_at"])
        one.kind.do(one.thing, by=by)
        return True


def sweep():
    """For the worker: forgets errands nobody can run any more; returns how many."""
    return Errand.objects.filter(ends_at__lt=now()).delete()[0]
