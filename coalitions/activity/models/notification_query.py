"""Which notifications: those a person may still see, those unread, and those about a thing."""

from functools import partial, wraps

from django.contrib.contenttypes.models import ContentType
from django.contrib.contenttypes.prefetch import GenericPrefetch
from django.db import models, transaction
from django.utils.timezone import now

from coalitions.activity.candidates import querysets
from coalitions.activity.models.reason import NEWS
from coalitions.live.log import verb
from coalitions.live.telling import tell_person
from coalitions.spaces.models import Space


class NotificationQuerySet(models.QuerySet):
    def unread(self):
        return self.filter(read_at=None)

    def addressed(self):
        """Without what one hears of only because one follows."""
        return self.exclude(reason__in=NEWS)

    def of(self, user):
        """Access is asked again now: news of a space one may no longer enter is not shown."""
        return self.filter(user=user, space__in=Space.objects.visible_to(user))

    def about(self, other):
        """Everything one was told of the same thing: opening it reads them all."""
        return self.filter(subject_type=other.subject_type_id, subject_id=other.subject_id)

    def on(self, things):
        """Of these things. things: a queryset of one model."""
        kind = ContentType.objects.get_for_model(things.model)
        return self.filter(subject_type=kind, subject_id__in=things.order_by().values("pk"))

    def drawn(self):
        return self.select_related("space__coalition", "by").prefetch_related(GenericPrefetch("subject", querysets()))

    @verb
    def read(self):
        """Marks these as read; the other devices of their people hear it."""
        people = set(self.unread().order_by().values_list("user", flat=True))
        self.unread().update(read_at=now())
        for user_id in people:
            transaction.on_commit(wraps(tell_person)(partial(tell_person, user_id)), robust=True)
