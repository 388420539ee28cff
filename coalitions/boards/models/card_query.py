"""Which cards: open ones, somebody's, those that ask an organisation, and what they are read with."""

from datetime import timedelta

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from coalitions.boards.models.assignee import CardAssignee
from coalitions.spaces.models import Membership, Space

SHOWN = ("assignees__user", "assignees__organisation", "assignees__acting_for", "labels")  # by a face, beside the card's own
EVE, LONG_PAST = timedelta(days=1), timedelta(days=7)  # reminded the day before; after a week of silence not any more


class CardQuerySet(models.QuerySet):
    def there(self):
        """Those that are not hidden."""
        return self.filter(hidden=None)

    def open(self):
        """Those on a board now."""
        return self.there().filter(archived_at=None, column__archived_at=None)

    def to_do(self):
        return self.open().filter(column__is_done=False)

    def of(self, user):
        """Those that ask the person, in spaces the person may still see."""
        mine = CardAssignee.objects.filter(user=user.pk).values("card")
        return self.filter(pk__in=mine, column__board__space__in=Space.objects.visible_to(user))

    def asked_of(self, organisation):
        return self.filter(assignees__organisation=organisation)

    def with_assignees(self):
        """The few persons, organisations and labels are read once, not with each of many cards."""
        return self.prefetch_related(*SHOWN)

    def drawn(self):
        """With everything a card's face shows, in a constant number of queries."""
        return self.select_related("column__board", "author", "organisation").with_assignees()

    def whole(self):
        """With everything that an open task shows."""
        waited = self.model.objects.there().select_related("column__board")
        return self.drawn().prefetch_related("steps", models.Prefetch("waits_for", waited))

    def with_dependents(self):
        """With those that wait for it, which show its name."""
        return self.whole().prefetch_related(models.Prefetch("holds_up", self.model.objects.whole()))

    def by_due(self):
        return self.order_by(F("due_on").asc(nulls_last=True), "pk")

    def work_of(self, user):
        """What asks the person, and what asks the organisations the person acts for there; `is_mine` tells them apart.

        Only in spaces the person may still see, and for a guest on the one board of the invitation.
        """
        asked = CardAssignee.objects.filter(card=OuterRef("pk"))
        acting = Membership.objects.active().filter(user=user.pk, space=OuterRef("card__column__board__space"))
        ours = asked.filter(organisation__in=acting.values("organisation"))
        found = self.annotate(is_mine=Exists(asked.filter(user=user.pk)), is_ours=Exists(ours))
        return found.filter(Q(is_mine=True) | Q(is_ours=True), column__board__space__in=Space.objects.visible_to(user))

    def due_between(self, first, last):
        return self.filter(due_on__range=(first, last))

    def to_remind_of(self, today):
        """Open tasks due tomorrow or earlier, of whose date nobody was reminded yet; what is long past is left alone."""
        alive = {"column__board__space__archived_at": None, "column__board__space__deleted_at": None}
        soon = self.to_do().filter(due_on__range=(today - LONG_PAST, today + EVE), **alive)
        return soon.exclude(reminded_for=F("due_on")).order_by("pk")
