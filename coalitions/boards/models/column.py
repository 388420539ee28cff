"""A column: a step of the work, with cards in a manual order."""

from django.db import models
from django.db.models import Prefetch
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.boards.errors import ColumnArchived
from coalitions.boards.models.card import Card
from coalitions.boards.models.ranked import Ranked, room
from coalitions.boards.models.states import release
from coalitions.live.log import record, verb
from coalitions.spaces.models import Membership


class Mark(models.TextChoices):
    """The colours a column may carry: none of the sectors', whose colours mean sectors and nothing else."""

    INK = "ink", _("Ink")
    QUIET = "quiet", _("Grey")
    MARKER = "marker", _("Yellow")
    OK = "ok", _("Green")
    WARN = "warn", _("Amber")
    DANGER = "danger", _("Red")


class ColumnQuerySet(models.QuerySet):
    def open(self):
        return self.filter(archived_at=None)

    def drawn(self):
        """With everything a column shows, in a constant number of queries."""
        cards = Prefetch("cards", Card.objects.open().with_assignees(), to_attr="open_cards")
        return self.select_related("board").prefetch_related(cards)


class Column(Ranked):
    board = models.ForeignKey("boards.Board", models.CASCADE, related_name="columns")
    name = models.CharField(_("name"), max_length=60)
    mark = models.CharField(_("colour"), max_length=6, choices=Mark, default=Mark.INK)
    is_done = models.BooleanField(_("tasks here are done"), default=False)
    limit = models.PositiveSmallIntegerField(_("at most so many tasks"), null=True, blank=True)
    archived_at = models.DateTimeField(null=True)

    objects = ColumnQuerySet.as_manager()

    def __str__(self):
        return self.name

    @cached_property
    def open_cards(self):
        """In their order, with all that their faces show."""
        return list(self.cards.open().with_assignees())

    @cached_property
    def faces(self):
        return [card.face for card in self.open_cards]

    def get_absolute_url(self):
        return reverse("boards:column", args=[self.board.space_id, self.board_id, self.pk])

    @property
    def space_id(self):
        return self.board.space_id

    @property
    def scope(self):
        return f"board-{self.board_id}"

    @verb
    def add_card(self, title, *, by, **fields):
        """A new last card, signed with what its author is in the space now. Raises ColumnArchived."""
        self.take()
        author = Membership.objects.active().with_people().filter(space=self.space_id, user=by and by.pk).first()
        signature = author.signature if author else {"author": by}
        card = self.cards.create(title=title, rank=room(self.cards)[0], **signature | fields)
        record("card.added", card, by=by)
        self.welcome(card)
        return card

    def welcome(self, card):
        """What the board's rules do with a card that comes here."""
        for rule in self.rules.model.objects.entering(self):
            rule.apply(card)

    @property
    def excess(self):
        """How many tasks stand here when they are more than the limit; else nothing."""
        count = self.cards.open().count() if self.limit else 0
        return count if count > (self.limit or 0) else 0

    def take(self):
        """Holds the board and makes sure that cards may stand here. Raises ColumnArchived."""
        self.board.lock()
        self.refresh_from_db(fields=["archived_at"])
        if self.archived_at:
            raise ColumnArchived(self)

    @verb
    def change(self, *, by, **fields):
        """Changes name, mark or whether cards here are done."""
        self.lock()
        for name, value in fields.items():
            setattr(self, name, value)
        self.keep(*fields)
        record("column.changed", self, by=by, fields=sorted(fields))
        self.free(by=by)

    def free(self, *, by):
        """Its tasks count as done, or not any more: what waited for them may go on, or waits again."""
        release(Card.objects.open().filter(waits_for__in=self.cards.values("pk")).distinct().order_by("pk"), by=by)

    @verb
    def move(self, *, by, before=None):
        """In front of another column of the board, or last."""
        self.board.lock()
        self.lock()
        self.rank, renumbered = room(self.board.columns, before=before, moving=self)
        self.keep("rank")
        moved = self.board.columns.open() if renumbered else [self]
        for column in moved:
            record("column.changed", column, by=by, fields=["rank"])

    @verb
    def archive(self, *, by):
        """Off the board with its cards, which come back with it."""
        self.board.lock()
        self.lock()
        self.archived_at = now()
        self.keep("archived_at")
        record("column.archived", self, by=by)
        self.free(by=by)

    @verb
    def restore(self, *, by):
        self.board.lock()
        self.lock()
        self.archived_at = None
        self.keep("archived_at")
        record("column.restored", self, by=by)
        self.free(by=by)

    def renumbered(self, *, by):
        record("column.ranked", self, by=by)
