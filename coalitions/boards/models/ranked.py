"""What boards, columns and cards share: a version that every change raises, and a place in a manual order."""

from django.db import models

from coalitions.boards import ranks
from coalitions.live.models import LogRow
from coalitions.people.models import User


class Versioned(models.Model):
    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True

    def lock(self):
        """Waits for whoever changes this now, then holds it and reads it again."""
        self.refresh_from_db(from_queryset=type(self)._base_manager.select_for_update(no_key=True))

    def keep(self, *fields):
        self.version += 1
        self.save(update_fields=[*fields, "version"])

    def written_since(self, version):
        """{field: who wrote it last} of the fields that changed after that version, as the log tells."""
        later = LogRow.objects.filter(subject_type=self._meta.label_lower, subject_id=self.pk, version__gt=version)
        rows = list(later.order_by("seq").values_list("small", "by"))
        people = User.objects.in_bulk({by for _small, by in rows if by})
        return {name: people.get(by) for small, by in rows for name in small.get("fields", ())}


class Ranked(Versioned):
    rank = models.BigIntegerField()

    class Meta:
        abstract = True
        ordering = ["rank", "pk"]


def room(siblings, *, before=None, moving=None):
    """A rank among the siblings, in front of `before` or last. When two neighbours leave no room, all are numbered afresh.

    Archived siblings count, so that no rank is given twice. Returns the rank and whether the list was renumbered.
    Raises nothing when `before` is gone: then last. The caller holds the board.
    """
    ranked = list(siblings.exclude(pk=moving and moving.pk).order_by("rank", "pk").values_list("pk", "rank"))
    at = ranks.place_of(before and before.pk, ranked)
    rank = ranks.between(ranked[at - 1][1] if at else None, ranked[at][1] if at < len(ranked) else None)
    return (rank, False) if rank is not None else (renumber(siblings, [pk for pk, _rank in ranked], at), True)


def renumber(siblings, ids, at):
    """Gives the siblings new ranks with a gap at `at`, and returns the rank of the gap."""
    new = list(ranks.spread(len(ids) + 1))
    gap = new.pop(at)
    siblings.bulk_update([siblings.model(pk=pk, rank=rank) for pk, rank in zip(ids, new, strict=True)], ["rank"])
    return gap
