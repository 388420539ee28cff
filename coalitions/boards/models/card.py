"""A card: something to do, shown as a task. It stands in one column, asks persons and organisations, and has a due date."""

from django.db import models
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.utils.translation import gettext_lazy as _

from coalitions.boards.errors import Conflict
from coalitions.boards.models.assignee import CardAssignee
from coalitions.boards.models.ranked import Ranked, room
from coalitions.live.log import record, verb
from coalitions.live.models import LogRow
from coalitions.spaces.models import Authored, Space


class CardQuerySet(models.QuerySet):
    def open(self):
        """Those on a board now."""
        return self.filter(archived_at=None, column__archived_at=None)

    def to_do(self):
        return self.open().filter(column__is_done=False)

    def of(self, user):
        """Those that ask the person, in spaces the person may still see."""
        mine = CardAssignee.objects.filter(user=user.pk).values("card")
        return self.filter(pk__in=mine, column__board__space__in=Space.objects.visible_to(user))

    def asked_of(self, organisation):
        return self.filter(assignees__organisation=organisation)

    def with_assignees(self):
        """The few persons and organisations are read once, not with each of many cards."""
        return self.prefetch_related("assignees__user", "assignees__organisation", "assignees__acting_for")

    def drawn(self):
        """With everything a card shows, in a constant number of queries."""
        return self.select_related("column__board", "author", "organisation").with_assignees()

    def by_due(self):
        return self.order_by(models.F("due_on").asc(nulls_last=True), "pk")


class Card(Ranked, Authored):
    column = models.ForeignKey("boards.Column", models.CASCADE, related_name="cards")
    title = models.CharField(_("task"), max_length=200)
    description = models.TextField(_("description"), max_length=10000, blank=True)
    due_on = models.DateField(_("due"), null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    archived_at = models.DateTimeField(null=True)

    objects = CardQuerySet.as_manager()

    class Meta(Ranked.Meta):
        indexes = [models.Index(fields=["column", "rank"], name="cards_in_order")]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("boards:card", args=[self.space_id, self.column.board_id, self.pk])

    @property
    def space_id(self):
        return self.column.board.space_id

    @property
    def scope(self):
        return self.column.scope

    @property
    def is_overdue(self):
        return self.due_on is not None and self.due_on < localdate() and not self.column.is_done

    @property
    def place(self):
        """Its column and the card below it there, or None: where a way back leads."""
        below = self.column.cards.open().filter(rank__gt=self.rank).order_by("rank", "pk").first()
        return {"column": self.column_id, "before": below and below.pk}

    @verb
    def move_to(self, column, *, by, before=None):
        """In front of another card of that column, or last, also when that one has left meanwhile. Raises ColumnArchived."""
        column.take()
        self.lock()
        was, self.column = self.column_id, column
        self.rank, renumbered = room(column.cards, before=before, moving=self)
        self.keep("column", "rank")
        record("card.moved", self, by=by, fields=["column"], was=was, now=column.pk)
        if renumbered:
            column.renumbered(by=by)

    @verb
    def edit(self, *, by, version, **fields):
        """Changes title, description or due date. version: the one the person saw. Raises Conflict if the same field moved on."""
        if not fields:
            return
        self.lock()
        theirs = {name: getattr(self, name) for name in self.changed_since(version) & set(fields)}
        if clash := {name: value for name, value in theirs.items() if value != fields[name]}:
            raise Conflict(self, clash)
        for name, value in fields.items():
            setattr(self, name, value)
        self.keep(*fields)
        record("card.edited", self, by=by, fields=sorted(fields))

    def changed_since(self, version):
        """Names of the fields that changed after that version, as the log tells."""
        later = LogRow.objects.filter(subject_type=self._meta.label_lower, subject_id=self.pk, version__gt=version)
        return {name for small in later.values_list("small", flat=True) for name in small.get("fields", ())}

    @verb
    def assign(self, *, by, people=(), organisations=(), version=None):
        """Asks exactly these; who was asked before and is named again stays. Raises Conflict if that changed since `version`."""
        self.lock()
        if version is not None and "assignees" in self.changed_since(version):
            raise Conflict(self, {"assignees": [str(one) for one in self.assignees.select_related("user", "organisation")]})
        self.version += 1
        self.assignees.exclude(user__in=people).exclude(organisation__in=organisations).delete()
        users, firms = self.assignees.ask(self, people, organisations)
        self.save(update_fields=["version"])
        record("card.assigned", self, by=by, fields=["assignees"], users=users, organisations=firms)

    @verb
    def pass_on(self, was, to, organisation, *, by):
        """What asked one person asks the next; who has a whole list of them hears of the list instead."""
        self.lock()
        mine = self.assignees.filter(user=was)
        if self.assignees.filter(user=to).exists():
            mine.delete()
        mine.update(user=to, acting_for=organisation)
        self.keep()
        record("card.assigned", self, by=by, fields=["assignees"], users=[], organisations=[])

    @verb
    def archive(self, *, by):
        """Off the board, kept with its place."""
        self.lock()
        self.archived_at = now()
        self.keep("archived_at")
        record("card.archived", self, by=by)

    @verb
    def restore(self, *, by):
        """Back to the column and the place it came from. Raises ColumnArchived."""
        self.column.take()
        self.lock()
        self.archived_at = None
        self.keep("archived_at")
        record("card.restored", self, by=by)
