"""What one person has to do: tasks that ask the person, and those that ask the organisations the person acts for."""

from datetime import timedelta
from functools import cached_property

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from coalitions.boards.models import Card
from coalitions.spaces.models import Space

MOST = 500  # tasks on the page; who has more sees those that are due first
WHOSE = [("", _("Mine and ours")), ("mine", _("Mine")), ("ours", _("My organisations'"))]
PARTS = [("overdue", _("Overdue tasks")), ("week", _("Within seven days")), ("later", _("After that")), ("none", _("No date"))]


class Work:
    """asked: ?whose=mine or ours."""

    def __init__(self, user, asked):
        self.user = user
        self.whose = asked.get("whose") if asked.get("whose") in ("mine", "ours") else ""
        self.choices = WHOSE

    @cached_property
    def cards(self):
        cards = Card.objects.to_do().work_of(self.user)
        if self.whose:
            cards = cards.filter(**{f"is_{self.whose}": True})
        return list(cards.drawn().select_related("column__board__space__coalition").by_due()[:MOST])

    @cached_property
    def parts(self):
        """[(name, words, cards)] of those that hold something, by due date."""
        today = localdate()
        placed = {name: [] for name, _words in PARTS}
        for card in self.cards:
            placed[part(card.due_on, today)].append(card)
        return [(name, words, placed[name]) for name, words in PARTS if placed[name]]

    @cached_property
    def spaces(self):
        """Where tasks may come from: the page follows what happens there."""
        return list(Space.objects.visible_to(self.user).filter(boards__isnull=False).distinct().values_list("pk", flat=True)[:50])


def part(due, today):
    if due is None:
        return "none"
    return "overdue" if due < today else "week" if due <= today + timedelta(days=7) else "later"
