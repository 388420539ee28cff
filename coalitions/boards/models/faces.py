"""The face of a card: every value that it shows. Two that are alike are drawn alike, so what was drawn once is taken again."""

from collections import defaultdict
from datetime import date, datetime
from typing import NamedTuple

from django.db.models import Q, prefetch_related_objects
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from coalitions.boards.models.assignee import CardAssignee
from coalitions.boards.models.card_query import SHOWN
from coalitions.people.models import initials

OWN = [
    *("pk", "version", "rank", "column", "title", "due_on", "has_text", "steps_total", "steps_done", "comments", "touched_at"),
    *("stalled_at", "is_waiting", "column__is_done", "column__board", "column__board__space"),
]
PERSON = ("user__name", "user__email", "user__erased_at", "acting_for__name", "acting_for__sector")
ASKED = ("card", "user", *PERSON, "organisation__name", "organisation__sector")


class Asked(NamedTuple):
    """A person, whose initials stand for those who are still there, or an organisation. home: the person's, if any."""

    name: str
    is_person: bool
    initials: str
    home: str
    sector: str


class Face(NamedTuple):
    """labels: (name, tint) of each it wears."""

    pk: int
    version: int
    rank: int
    column_id: int
    title: str
    due_on: date
    has_text: bool
    steps_total: int
    steps_done: int
    comments: int
    touched_at: datetime
    stalled_at: datetime
    is_waiting: bool
    is_done: bool
    board: int
    space: int
    asked: tuple
    labels: tuple

    @property
    def face(self):
        return self

    @property
    def url(self):
        return reverse("boards:card", args=[self.space, self.board, self.pk])

    @property
    def handle(self):
        return _("Move “%(task)s”") % {"task": self.title}

    @property
    def tenths(self):
        """Of the bar below the steps: none only before the first, all only after the last."""
        if self.steps_done in (0, self.steps_total):
            return 10 if self.steps_done else 0
        return max(1, min(9, round(10 * self.steps_done / self.steps_total)))

    @property
    def is_overdue(self):
        return self.due_on is not None and self.due_on < localdate() and not self.is_done


def asked(user, name, email, erased_at, home, sector, firm, firms_sector):
    if not user:
        return Asked(firm, False, "", "", firms_sector or "")
    if erased_at:
        return Asked(_("Former member"), True, "", home or "", sector or "")
    return Asked(name or email, True, initials(name or email), home or "", sector or "")


def faces(cards, labels):
    """{column id: [Face]} of these cards, in their order, in two queries. labels: {id: (name, tint)} of the board's."""
    ids = cards.order_by().values("pk")
    who, worn, rows, found = defaultdict(list), defaultdict(list), {}, defaultdict(list)
    for card, *one in CardAssignee.objects.filter(card__in=ids).values_list(*ASKED):
        who[card].append(asked(*one))
    shown = cards.model.objects.filter(pk__in=ids).annotate(has_text=~Q(description="")).order_by("rank", "pk")
    for *own, label in shown.values_list(*OWN, "labels"):
        rows[own[0]] = own
        worn[own[0]].append(label)
    for pk, own in rows.items():
        marks = tuple(mark for label, mark in labels.items() if label in worn[pk])
        found[own[3]].append(Face._make([*own, tuple(who[pk]), marks]))
    return found


def seen_anew(card):
    """A card that was changed, read with what its face shows: locking it forgot that."""
    prefetch_related_objects([card], *SHOWN)
    return card


def face_of(card):
    """The same of a card that was read with what its face shows."""
    column = card.column
    own = [card.pk, card.version, card.rank, card.column_id, card.title, card.due_on, bool(card.description)]
    own += [card.steps_total, card.steps_done, card.comments, card.touched_at, card.stalled_at, card.is_waiting]
    own += [column.is_done, column.board_id, column.board.space_id]
    worn = tuple((label.name, label.tint) for label in card.worn)
    return Face._make([*own, tuple(asked_of(one) for one in card.assignees.all()), worn])


def asked_of(one):
    user, home, firm = one.user, one.acting_for, one.organisation
    person = [user.name, user.email, user.erased_at] if user else ["", "", None]
    homes = [home and home.name, home and home.sector, firm and firm.name, firm and firm.sector]
    return asked(user, *person, *homes)
