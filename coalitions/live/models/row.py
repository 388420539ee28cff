"""The numbered log."""

from django.db import models

from coalitions.live.news import KINDS
from coalitions.live.prepared import prepared


class LogRowQuerySet(models.QuerySet):
    def after(self, space_id, seq, limit):
        """The next rows of a space, in order."""
        return self.filter(space_id=space_id, seq__gt=seq).order_by("seq")[:limit]

    def of(self, claim):
        """What a request that was answered led to, in the space it began in."""
        return self.filter(space_id=claim.space_id, seq__gte=claim.seq or 0, key=claim.key).order_by("seq")[:100]


class LogRowManager(models.Manager.from_queryset(LogRowQuerySet)):
    """What every hub asks at every change."""

    @prepared
    def between(self, space_id, seq, until):
        """Rows behind `seq` and up to `until`, in order: as many as there are numbers, where none were thinned."""
        return self.filter(space_id=space_id, seq__gt=seq, seq__lte=until).order_by("seq")

    def ending(self, space_id, seq):
        """Later rows that end or change somebody's access."""
        return self.of_kinds(space_id, seq, [name for name, kind in KINDS.items() if kind.ends])

    @prepared
    def of_kinds(self, space_id, seq, kinds):
        return self.filter(space_id=space_id, seq__gt=seq, kind__in=kinds).order_by("seq").only("seq", "small")


def broken(rows, after):
    """Whether rows that should follow `after` do not: they were thinned while somebody read."""
    return any(row.seq != seq for seq, row in enumerate(rows, after + 1))


class LogRow(models.Model):
    """One change: who did what to which thing. Never anything a person wrote."""

    space_id = models.BigIntegerField()
    seq = models.BigIntegerField()
    kind = models.CharField(max_length=60)
    by = models.BigIntegerField(null=True)
    subject_type = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    version = models.PositiveIntegerField(default=0)
    scope = models.CharField(max_length=60, blank=True)
    small = models.JSONField(default=dict)
    key = models.UUIDField(null=True)
    at = models.DateTimeField(auto_now_add=True)

    objects = LogRowManager()

    class Meta:
        ordering = ["space_id", "seq"]
        constraints = [models.UniqueConstraint(fields=["space_id", "seq"], name="one_row_per_number")]
        indexes = [models.Index(fields=["subject_type", "subject_id", "seq"], name="log_by_subject")]

    def __str__(self):
        return f"{self.space_id}/{self.seq} {self.kind}"

    @property
    def element(self):
        """The id of the subject's element on a page, as news.element_id gives it."""
        return f"{self.subject_type.rpartition('.')[2]}-{self.subject_id}"
