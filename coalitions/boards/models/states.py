"""What time and other cards do to a card: it is due, it stands still, it waits for another."""

from django.db import models
from django.utils.timezone import now

from coalitions.boards.errors import InACircle
from coalitions.boards.models.placed import Placed
from coalitions.live.log import record, verb
from coalitions.live.prepared import prepared
from coalitions.spaces.models import Hideable


class States(Hideable, Placed):
    """reminded_for: the due date that people were last reminded of. waits_for: what must be done before this can be.
    comments: how many there are, for its face.
    """

    comments = models.PositiveIntegerField(default=0)
    touched_at = models.DateTimeField(default=now)
    stalled_at = models.DateTimeField(null=True)
    reminded_for = models.DateField(null=True)
    is_waiting = models.BooleanField(default=False)
    waits_for = models.ManyToManyField("self", symmetrical=False, related_name="holds_up")

    class Meta(Placed.Meta):
        abstract = True

    def keep(self, *fields):
        """Whatever a person changes shows that the card is not forgotten."""
        self.touched_at, self.stalled_at = now(), None
        super().keep(*fields, "touched_at", "stalled_at")

    @property
    def is_finished(self):
        """Nobody need wait for it any more."""
        return bool(self.archived_at or self.hidden_id or self.column.archived_at or self.column.is_done)

    @verb
    def count_comments(self, many, *, by):
        """What is said about it is counted on its face."""
        self.lock()
        if many != self.comments:
            self.comments = many
            self.keep("comments")
            record("card.commented", self, by=by)

    @verb
    def stall(self, before):
        """Marks it as standing still. Returns False when somebody touched it since `before`, or it is marked already."""
        self.lock()
        if self.stalled_at or self.archived_at or self.is_gone or self.touched_at >= before:
            return False
        self.stalled_at = now()
        super().keep("stalled_at")
        record("card.stalled", self, by=None)
        return True

    @verb
    def tidy(self, before):
        """Archives what nobody touched since `before`. Returns whether it did."""
        self.lock()
        if self.archived_at or self.is_gone or self.touched_at >= before:
            return False
        self.archive(by=None)
        return True

    @verb
    def remind(self):
        """Once for each due date, however often the jobs ask. Returns whether it did."""
        self.lock()
        if self.archived_at or self.is_gone or self.due_on is None or self.reminded_for == self.due_on:
            return False
        self.reminded_for = self.due_on
        self.save(update_fields=["reminded_for"])
        record("card.due", self, by=None)
        return True

    @verb
    def wait_for(self, cards, *, by):
        """It waits for exactly these. Raises InACircle when one of them waits for this one, directly or through others."""
        self.column.board.lock()
        self.lock()
        if self.pk in chain(cards):
            raise InACircle
        self.waits_for.set(cards)
        self.is_waiting = self.waits_for.to_do().exists()
        self.keep("is_waiting")
        record("card.waiting", self, by=by, fields=["waits_for"])

    def free(self, *, by):
        """Whatever waited for this one may go on, or waits again."""
        release(held_up(self), by=by)


@prepared
def held_up(card):
    """Open ones that wait for it."""
    from coalitions.boards.models.card import Card

    return Card.objects.open().filter(waits_for=card.pk).order_by("pk")


def release(waiting, *, by):
    """Of these, says anew whether they wait."""
    for one in waiting:
        one.lock()
        waits = one.waits_for.to_do().exists()
        if waits != one.is_waiting:
            one.is_waiting = waits
            one.keep("is_waiting")
            record("card.waiting", one, by=by)


def chain(cards):
    """Ids of the cards and of all that they wait for."""
    from coalitions.boards.models.card import Card

    links, known = Card.waits_for.through.objects, set()
    ahead = {card.pk for card in cards}
    while ahead:
        known |= ahead
        ahead = set(links.filter(from_card__in=ahead).values_list("to_card", flat=True)) - known
    return known
