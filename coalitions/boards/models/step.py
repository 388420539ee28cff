"""A checklist item, shown as a step: a part of a task that is done or not. The card counts its own, for its face shows it."""

from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.boards.models.ranked import Ranked, room
from coalitions.live.log import record, verb

MOST = 200  # steps of one card


class ChecklistItemManager(models.Manager):
    @verb
    def append(self, card, texts, *, by):
        """New last steps, in their order; those above MOST are left out. Returns those made."""
        card.lock()
        room_left = max(0, MOST - card.steps_total)
        made = [self.create(card=card, text=text, rank=room(card.steps)[0]) for text in texts[:room_left]]
        count(card)
        for item in made:
            record("step.added", card, by=by, fields=["steps"], step=item.pk)
        return made


class ChecklistItem(Ranked):
    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="steps")
    text = models.CharField(_("step"), max_length=200)
    done_at = models.DateTimeField(null=True)

    objects = ChecklistItemManager()

    def __str__(self):
        return self.text

    @property
    def removal(self):
        """Where it is taken away."""
        return f"{self.card.get_absolute_url()}steps/{self.pk}/removal/"

    @verb
    def tick(self, is_done, *, by):
        """Done, or not any more; nothing happens when it is so already."""
        self.card.lock()
        self.lock()
        if bool(self.done_at) == is_done:
            return
        self.done_at = now() if is_done else None
        self.keep("done_at")
        self.tell("step.done" if is_done else "step.reopened", by)

    @verb
    def change(self, text, *, by, before=None):
        """Other words, and in front of another step; without one it stays where it is."""
        self.card.lock()
        self.lock()
        self.text = text
        if before:
            self.rank, _renumbered = room(self.card.steps, before=before, moving=self)
        self.keep("text", "rank")
        self.tell("step.changed", by)

    @verb
    def remove(self, *, by):
        self.card.lock()
        step = self.pk
        self.delete()
        count(self.card)
        record("step.removed", self.card, by=by, fields=["steps"], step=step)

    def tell(self, kind, by):
        count(self.card)
        record(kind, self.card, by=by, fields=["steps"], step=self.pk)


def count(card):
    """Counts afresh, so that the figures cannot drift."""
    done = card.steps.exclude(done_at=None).count()
    card.steps_total, card.steps_done = card.steps.count(), done
    card.keep("steps_total", "steps_done")
