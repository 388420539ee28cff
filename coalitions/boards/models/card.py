"""A card: something to do, shown as a task. It stands in one column, asks persons and organisations, and has a due date."""

from django.db import models
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.utils.translation import gettext_lazy as _

from coalitions.boards.errors import CardArchived, Conflict
from coalitions.boards.models.card_query import CardQuerySet
from coalitions.boards.models.faces import face_of
from coalitions.boards.models.ranked import room
from coalitions.boards.models.states import States
from coalitions.live.log import record, verb
from coalitions.spaces.models import Authored
from coalitions.spaces.text.markdown import draw


class Card(States, Authored):
    column = models.ForeignKey("boards.Column", models.CASCADE, related_name="cards")
    title = models.CharField(_("task"), max_length=200)
    description = models.TextField(_("description"), max_length=10000, blank=True)
    due_on = models.DateField(_("due"), null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    archived_at = models.DateTimeField(null=True)
    labels = models.ManyToManyField("boards.Label", related_name="cards", blank=True)
    steps_total = models.PositiveSmallIntegerField(default=0)
    steps_done = models.PositiveSmallIntegerField(default=0)
    source = models.CharField(max_length=40, blank=True)  # what it was made of, as "message-17"

    objects = CardQuerySet.as_manager()

    class Meta(States.Meta):
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
    def described(self):
        """The description as safe HTML."""
        return draw(self.description, {})

    @property
    def worn(self):
        """Its labels, without those that the board no longer has."""
        return [label for label in self.labels.all() if not label.removed_at]

    @property
    def face(self):
        """What its face shows; ask `drawn()` cards only."""
        return face_of(self)

    @property
    def is_overdue(self):
        return self.due_on is not None and self.due_on < localdate() and not self.column.is_done

    @verb
    def move_to(self, column, *, by, before=None):
        """In front of another card of that column, or last, also when that one has left. Raises ColumnArchived, CardArchived."""
        column.take()
        self.lock()
        if self.archived_at:
            raise CardArchived(self)
        was, self.column = self.column_id, column
        self.rank, renumbered = room(column.cards, before=before, moving=self)
        self.keep("column", "rank")
        record("card.moved", self, by=by, fields=["column"], was=was, now=column.pk)
        if renumbered:
            column.renumbered(by=by)
        self.free(by=by)
        if was != column.pk:
            column.welcome(self)

    @verb
    def edit(self, *, by, version, **fields):
        """Changes title, description or due date. version: the one the person saw. Raises Conflict if the same field moved on."""
        if not fields:
            return
        self.lock()
        writers = self.written_since(version)
        theirs = {name: getattr(self, name) for name in writers.keys() & fields.keys()}
        if clash := {name: value for name, value in theirs.items() if value != fields[name]}:
            raise Conflict(self, clash, writers)
        for name, value in fields.items():
            setattr(self, name, value)
        self.keep(*fields)
        record("card.edited", self, by=by, fields=sorted(fields))

    @verb
    def assign(self, *, by, people=(), organisations=(), version=None):
        """Asks exactly these; who was asked before and is named again stays. Raises Conflict if that changed since `version`."""
        self.lock()
        writers = {} if version is None else self.written_since(version)
        if "assignees" in writers:
            asked = self.assignees.select_related("user", "organisation")
            raise Conflict(self, {"assignees": [str(one) for one in asked]}, writers)
        self.assignees.exclude(user__in=people).exclude(organisation__in=organisations).delete()
        users, firms = self.assignees.ask(self, people, organisations)
        self.keep()
        record("card.assigned", self, by=by, fields=["assignees"], users=users, organisations=firms)

    @verb
    def also_ask(self, people=(), organisations=(), *, by):
        """Asks these as well as those asked already; nothing happens when all of them are."""
        self.lock()
        users, firms = self.assignees.ask(self, people, organisations)
        if users or firms:
            self.keep()
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
        self.free(by=by)

    @verb
    def restore(self, *, by):
        """Back to the column and the place it came from. Raises ColumnArchived."""
        self.column.take()
        self.lock()
        self.archived_at = None
        self.keep("archived_at")
        record("card.restored", self, by=by)
        self.free(by=by)
