"""Which of a board's cards a reader asked for: by label, person, organisation, sector, due date and text, all at once."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Q
from django.utils.http import urlencode
from django.utils.timezone import localdate

from coalitions.boards.models import CardAssignee

ME, NOBODY = "me", "nobody"
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Filter:
    """asked: {name: what was chosen}, of those that narrow the list. reader: whom "me" means."""

    asked: dict
    reader: object

    def __bool__(self):
        return bool(self.asked)

    @property
    def query(self):
        """To be put into an address again."""
        return urlencode(sorted(self.asked.items()))

    def without(self, name):
        return urlencode(sorted((key, value) for key, value in self.asked.items() if key != name))

    def of(self, cards):
        for name, value in self.asked.items():
            cards = NARROW[name](cards, value, self.reader)
        return cards


def by_person(cards, person, reader):
    if person == NOBODY:
        return cards.filter(assignees=None)
    asked = CardAssignee.objects.filter(user=reader.pk if person == ME else person)
    return cards.filter(pk__in=asked.values("card"))


def by_organisation(cards, organisation, reader):
    """Asked as an organisation, or through one of its people."""
    asked = CardAssignee.objects.filter(Q(organisation=organisation) | Q(acting_for=organisation))
    return cards.filter(pk__in=asked.values("card"))


def by_sector(cards, sector, reader):
    """Asked as one of its organisations, or through a person of one."""
    asked = CardAssignee.objects.filter(Q(organisation__sector=sector) | Q(acting_for__sector=sector))
    return cards.filter(pk__in=asked.values("card"))


def by_due(cards, due, reader):
    today = localdate()
    return {
        "overdue": lambda: cards.filter(due_on__lt=today, column__is_done=False),
        "today": lambda: cards.filter(due_on=today),
        "week": lambda: cards.filter(due_on__range=(today, today + WEEK)),
        "later": lambda: cards.filter(due_on__gt=today + WEEK),
        "none": lambda: cards.filter(due_on=None),
    }[due]()


def by_label(cards, label, reader):
    return cards.filter(labels=label, labels__removed_at=None)


def by_text(cards, text, reader):
    """In title or description, whatever the case; compared here, for SQLite knows no case beyond ASCII."""
    wanted = text.casefold()
    rows = cards.values_list("pk", "title", "description").iterator()
    return cards.filter(pk__in=[pk for pk, title, words in rows if wanted in title.casefold() or wanted in words.casefold()])


NARROW = {
    "label": by_label,
    "person": by_person,
    "organisation": by_organisation,
    "sector": by_sector,
    "due": by_due,
    "q": by_text,
}
