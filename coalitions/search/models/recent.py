"""A person's own recent searches. In no log: nobody else may know."""

from urllib.parse import parse_qs

from django.conf import settings
from django.db import models
from django.utils.timezone import now

KEPT = 10


class RecentManager(models.Manager):
    def keep(self, user, query):
        """query: as in the address."""
        self.update_or_create(user=user, query=query, defaults={"at": now()})
        old = self.of(user)[KEPT : KEPT * 2].values_list("pk", flat=True)
        self.filter(pk__in=list(old)).delete()

    def forget(self, user):
        self.of(user).delete()

    def of(self, user):
        return self.filter(user=user.pk).order_by("-at", "-pk")


class Recent(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    query = models.CharField(max_length=400)
    at = models.DateTimeField(default=now)

    objects = RecentManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "query"], name="one_row_for_each_search")]

    def __str__(self):
        return self.words

    @property
    def words(self):
        return parse_qs(self.query).get("q", [""])[0]

    @property
    def has_more(self):
        """Whether more than words were asked for."""
        return len(parse_qs(self.query)) > 1
