"""A board: columns of cards in a space. Whoever changes an order on it holds the board's row, so orders never mix:
one lock instead of one for each column, since the commits of a space queue behind its head anyway."""

from django.db import models
from django.db.models import Value
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.boards.models.changing import change_many
from coalitions.boards.models.column import Mark
from coalitions.boards.models.copying import copy
from coalitions.boards.models.ranked import Versioned, room
from coalitions.boards.models.saved_filter import SavedFilter
from coalitions.live.log import record, verb
from coalitions.live.prepared import prepared
from coalitions.spaces.models import Role


def first_columns():
    """What a new board starts with, in the language of whoever opens it: (name, whether cards there are done)."""
    return [(_("To do"), False), (_("In progress"), False), (_("Done"), True)]


class BoardQuerySet(models.QuerySet):
    def reached_by(self, membership):
        """All of them, but for a guest the one board of the invitation."""
        guest = membership is not None and membership.role == Role.GUEST
        return self.filter(pk=membership.scope.removeprefix("board-")) if guest else self

    def things(self, space):
        """What a guest may be invited to: [("board-3", name)]."""
        return [(board.scope, board.name) for board in self.filter(space=space)]


class BoardManager(models.Manager.from_queryset(BoardQuerySet)):
    @verb
    def open(self, space, name, *, by, columns=None):
        """A new board with its first columns. columns: [(name, whether cards there are done)] instead of the usual ones."""
        board = self.create(space=space, name=name)
        record("board.opened", board, by=by)
        for title, is_done in first_columns() if columns is None else columns:
            board.add_column(title, by=by, is_done=is_done)
        return board

    @verb
    def open_like(self, other, name, *, by, with_cards=False):
        """A new board with the columns, rules and templates of another; with_cards: its open tasks too, without assignees."""
        board = self.create(space=other.space, name=name)
        record("board.opened", board, by=by)
        copy(other, board, by=by, with_cards=with_cards)
        return board

    @prepared
    def marks_of(self, board):
        """[(id, name, tint or query, "label" or "filter")] of its labels in use and of its saved filters."""
        labels = self.model.labels.rel.related_model.objects.in_use().filter(board=board.pk)
        words = labels.order_by().values_list("pk", "name", "tint", Value("label"))
        filters = SavedFilter.objects.filter(board=board.pk).order_by().values_list("pk", "name", "query", Value("filter"))
        return words.union(filters, all=True)


class Board(Versioned):
    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="boards")
    name = models.CharField(gettext_lazy("name"), max_length=80)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = BoardManager()

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("boards:board", args=[self.space_id, self.pk])

    @property
    def scope(self):
        return f"board-{self.pk}"

    def sorting(self):
        """Its labels in use, as {id: (name, tint)}, and its saved filters: in one query, for every page of the board asks."""
        rows = sorted(Board.objects.marks_of(self), key=lambda row: (row[1].casefold(), row[0]))
        saved = [SavedFilter(pk=pk, name=name, query=query, board=self) for pk, name, query, kind in rows if kind == "filter"]
        return {pk: (name, tint) for pk, name, tint, kind in rows if kind == "label"}, saved

    @verb
    def rename(self, name, *, by):
        self.lock()
        self.name = name
        self.keep("name")
        record("board.renamed", self, by=by, fields=["name"])

    @verb
    def add_column(self, name, *, by, mark=Mark.INK, is_done=False, limit=None):
        """A new last column."""
        self.lock()
        column = self.columns.create(name=name, mark=mark, is_done=is_done, limit=limit, rank=room(self.columns)[0])
        record("column.added", column, by=by)
        return column

    @verb
    def change_many(self, cards, *, by, **changes):
        """What each of the cards gets, in one go. Raises ColumnArchived."""
        self.lock()
        change_many(cards, by=by, **changes)
