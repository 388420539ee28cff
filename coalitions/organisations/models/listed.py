"""Rows of the lists that administrators keep: added, changed, taken off and offered again, and never deleted.

What is taken off stays wherever it stands already, under its name, and is no longer among what one may choose.
"""

from django.db import IntegrityError, models, transaction
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.live.errors import Conflict
from coalitions.live.log import audit, verb
from coalitions.organisations import known
from coalitions.organisations.errors import StillNeeded, Taken


class ListedQuerySet(models.QuerySet):
    def offered(self):
        return self.filter(retired_at=None)

    def retired(self):
        return self.exclude(retired_at=None)


class ListedManager(models.Manager.from_queryset(ListedQuerySet)):
    @verb
    def add(self, *, by, **fields):
        """Raises Taken when another has the code."""
        try:
            with transaction.atomic():
                one = self.create(**fields)
        except IntegrityError:
            raise Taken(self.get(code=fields["code"])) from None
        return one.tell("added", by)


class Listed(models.Model):
    """source, source_date: where it is stated, and of which day that is. changed_at: when it was last touched here."""

    source = models.CharField(_("source"), max_length=200, blank=True)
    source_date = models.DateField(_("date of the source"), null=True, blank=True)
    retired_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField(default=now)
    version = models.PositiveIntegerField(default=1)

    objects = ListedManager()

    class Meta:
        abstract = True

    @property
    def is_offered(self):
        return self.retired_at is None

    @property
    def keeps(self):
        """In words why it cannot be taken off; nothing when it can."""
        return ""

    @verb
    def change(self, *, by, seen, **fields):
        """seen: {field: the value that the person saw}. Raises Conflict for fields that became something else since."""
        one = self.held()
        was = {name: getattr(one, name) for name, value in fields.items() if getattr(one, name) != value}
        if theirs := {name: value for name, value in was.items() if value != seen.get(name)}:
            raise Conflict(one, theirs)
        return one.set(fields, "changed", by) if was else one

    @verb
    def retire(self, *, by):
        """Raises StillNeeded."""
        one = self.held()
        if one.is_offered and one.keeps:
            raise StillNeeded(one.keeps)
        return one.set({"retired_at": now()}, "retired", by) if one.is_offered else one

    @verb
    def offer_again(self, *, by):
        one = self.held()
        return one if one.is_offered else one.set({"retired_at": None}, "offered", by)

    def held(self):
        return type(self).objects.select_for_update().get(pk=self.pk)

    def set(self, fields, what, by):
        for name, value in fields.items():
            setattr(self, name, value)
        self.version, self.changed_at = self.version + 1, now()
        self.save()
        return self.tell(what, by, fields=sorted(fields))

    def tell(self, what, by, **small):
        known.changed()
        audit(f"list.{what}", self, by=by, code=getattr(self, "code", ""), **small)
        return self
