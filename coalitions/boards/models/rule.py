"""What a board does by itself. The system is the actor of whatever a rule does, and the log says which rule it was."""

from datetime import timedelta

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.boards.models.card import Card
from coalitions.live.log import record, verb
from coalitions.live.prepared import prepared
from coalitions.organisations.models import Organisation

DAYS = [MinValueValidator(1), MaxValueValidator(365)]


class RuleKind(models.TextChoices):
    STALL = "stall", _("Mark tasks that nobody has touched")
    ASSIGN = "assign", _("Give tasks that come to a column to somebody")
    TIDY = "tidy", _("Archive tasks that are done")


class RuleQuerySet(models.QuerySet):
    def timed(self):
        """Those that go by the clock, on boards where something may still change."""
        alive = {"board__space__archived_at": None, "board__space__deleted_at": None}
        return self.filter(kind__in=[RuleKind.STALL, RuleKind.TIDY], **alive)

    def drawn(self):
        return self.select_related("board", "column", "user", "organisation")


class RuleManager(models.Manager.from_queryset(RuleQuerySet)):
    @verb
    def add(self, board, *, by, **fields):
        rule = self.create(board=board, **fields)
        record("rule.added", rule, by=by)
        return rule

    @prepared
    def entering(self, column):
        return self.filter(kind=RuleKind.ASSIGN, column=column.pk).select_related("user", "organisation")

    def run(self):
        """For the jobs: what is due by now, once, however long they were away; returns how many cards changed."""
        return sum(rule.run() for rule in self.timed())


class Rule(models.Model):
    """column: where tasks arrive; days: how long nothing happened. user or organisation: who is asked."""

    board = models.ForeignKey("boards.Board", models.CASCADE, related_name="rules")
    kind = models.CharField(_("rule"), max_length=6, choices=RuleKind)
    column = models.ForeignKey("boards.Column", models.CASCADE, null=True, blank=True, related_name="rules")
    days = models.PositiveSmallIntegerField(_("days"), null=True, blank=True, validators=DAYS)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.CASCADE, null=True, blank=True, related_name="+")

    objects = RuleManager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=RuleKind.ASSIGN, column__isnull=False) | Q(days__isnull=False), name="a_rule_is_whole"
            )
        ]

    def __str__(self):
        return self.get_kind_display()

    @property
    def space_id(self):
        return self.board.space_id

    @property
    def scope(self):
        return self.board.scope

    @property
    def asked(self):
        return self.user or self.organisation

    def apply(self, card):
        """Who has left the space meanwhile is asked nothing."""
        inside = card.column.board.space.memberships.active()
        people = [self.user] if self.user and inside.filter(user=self.user).exists() else []
        organisations = (
            [self.organisation] if self.organisation and inside.filter(organisation=self.organisation).exists() else []
        )
        card.also_ask(people, organisations, by=None)

    def run(self):
        """One short verb for each card, so that nobody who moves cards waits for the whole board."""
        before = now() - timedelta(days=self.days)
        cards = self.due(before).select_related("column__board").order_by("pk")
        return sum((card.stall if self.kind == RuleKind.STALL else card.tidy)(before) for card in cards)

    def due(self, before):
        cards = Card.objects.open().filter(column__board=self.board, touched_at__lt=before)
        if self.kind == RuleKind.STALL:
            return cards.filter(stalled_at=None, column__is_done=False)
        return cards.filter(column__is_done=True)

    @verb
    def remove(self, *, by):
        record("rule.removed", self, by=by)
        Rule.objects.filter(pk=self.pk).delete()
