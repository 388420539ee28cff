"""A board's own marks for sorting. A label is a word on a tint: every tint keeps the word readable, by day and by night."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from coalitions.boards.models.card import Card
from coalitions.boards.models.ranked import Versioned
from coalitions.live.log import record, verb

MOST = 40  # labels of one board


class Tint(models.TextChoices):
    """None is a sector's colour, and none says how things stand: those have meanings of their own."""

    STONE = "stone", _("Grey")
    SLATE = "slate", _("Slate")
    VIOLET = "violet", _("Violet")
    PLUM = "plum", _("Plum")
    CLAY = "clay", _("Clay")
    OLIVE = "olive", _("Olive")


class LabelQuerySet(models.QuerySet):
    def in_use(self):
        return self.filter(removed_at=None)

    def drawn(self):
        """With the cards that carry it, whose faces show its name."""
        return self.select_related("board").prefetch_related(models.Prefetch("cards", Card.objects.drawn().open()))


class LabelManager(models.Manager.from_queryset(LabelQuerySet)):
    @verb
    def make(self, board, name, tint=Tint.STONE, *, by):
        """The board's label of that name, in whatever case; a new one when there is none."""
        board.lock()
        known = {label.name.casefold(): label for label in board.labels.in_use()}
        if name.casefold() in known:
            return known[name.casefold()]
        label = self.create(board=board, name=name, tint=tint)
        record("label.made", label, by=by)
        return label

    @verb
    def sort(self, card, new, *, by, on, off):
        """The same, with a label of a new name, if one was written."""
        made = [self.make(card.column.board, new, by=by)] if new else []
        self.put(card, on=[*on, *made], off=off, by=by)
        return True

    @verb
    def put(self, card, *, by, on=(), off=()):
        """Only what the person changed, so that two people who sort one card at once both get their way."""
        card.lock()
        card.labels.remove(*off)
        card.labels.add(*on)
        card.keep()
        record("card.labelled", card, by=by, fields=["labels"])


class Label(Versioned):
    board = models.ForeignKey("boards.Board", models.CASCADE, related_name="labels")
    name = models.CharField(_("name"), max_length=40)
    tint = models.CharField(_("colour"), max_length=6, choices=Tint, default=Tint.STONE)
    removed_at = models.DateTimeField(null=True)

    objects = LabelManager()

    class Meta:
        ordering = ["name", "pk"]
        constraints = [models.UniqueConstraint(fields=["board", "name"], condition=Q(removed_at=None), name="each_label_once")]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("boards:label", args=[self.space_id, self.board_id, self.pk])

    @property
    def space_id(self):
        return self.board.space_id

    @property
    def scope(self):
        return self.board.scope

    @verb
    def change(self, *, by, **fields):
        self.lock()
        for name, value in fields.items():
            setattr(self, name, value)
        self.keep(*fields)
        record("label.changed", self, by=by, fields=sorted(fields))

    @verb
    def remove(self, at, *, by):
        """Off every card. Its row stays, for the log speaks of it."""
        self.lock()
        self.removed_at = at
        self.keep("removed_at")
        record("label.removed", self, by=by)
