"""A task to begin with again and again: when somebody asks for it, or by itself at its interval."""

from datetime import timedelta

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from coalitions.boards.days import coming
from coalitions.boards.models.step import ChecklistItem
from coalitions.live.log import record, verb
from coalitions.organisations.models import Organisation
from coalitions.spaces.models import Authored

AHEAD = [MaxValueValidator(365)]
TIMES = [MinValueValidator(1), MaxValueValidator(36)]


class Every(models.TextChoices):
    NEVER = "", _("Only when somebody asks for it")
    DAY = "days", _("Days")
    WEEK = "weeks", _("Weeks")
    MONTH = "months", _("Months")
    YEAR = "years", _("Years")


class TemplateQuerySet(models.QuerySet):
    def drawn(self):
        return self.select_related("column__board", "user", "organisation")

    def due(self):
        """Those whose day has come, on boards where something may still change."""
        alive = {"column__board__space__archived_at": None, "column__board__space__deleted_at": None, "column__archived_at": None}
        return self.exclude(every="").filter(next_on__lte=localdate(), **alive)


class TemplateManager(models.Manager.from_queryset(TemplateQuerySet)):
    @verb
    def keep(self, column, *, by, **fields):
        template = self.create(
            column=column, author=by, next_on=fields.get("begins_on") if fields.get("every") else None, **fields
        )
        record("template.kept", template, by=by)
        return template

    def run(self):
        """For the jobs: each due template makes one task, however many of its days went by meanwhile."""
        return sum(template.recur() for template in self.due().drawn().order_by("pk"))


class Template(Authored):
    """due_in: days from the day it is made until it is due. interval: so many of `every` lie between two tasks."""

    column = models.ForeignKey("boards.Column", models.CASCADE, verbose_name=_("column"), related_name="templates")
    title = models.CharField(_("task"), max_length=200)
    description = models.TextField(_("description"), max_length=10000, blank=True)
    steps = models.TextField(_("steps, one on each line"), max_length=10000, blank=True)
    due_in = models.PositiveSmallIntegerField(_("due after so many days"), null=True, blank=True, validators=AHEAD)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, verbose_name=_("person"), related_name="+"
    )
    asks = models.ForeignKey(
        Organisation, models.SET_NULL, null=True, blank=True, verbose_name=_("organisation"), related_name="+"
    )
    every = models.CharField(_("comes again every"), max_length=6, choices=Every, blank=True, default=Every.NEVER)
    interval = models.PositiveSmallIntegerField(_("so many"), default=1, validators=TIMES)
    begins_on = models.DateField(_("for the first time on"), null=True, blank=True)
    next_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = TemplateManager()

    class Meta:
        ordering = ["title", "pk"]

    def __str__(self):
        return self.title

    @property
    def space_id(self):
        return self.column.board.space_id

    @property
    def scope(self):
        return self.column.scope

    @property
    def rhythm(self):
        """In words: how often it comes again."""
        words = {
            Every.DAY: ngettext("Every day", "Every %(count)s days", self.interval),
            Every.WEEK: ngettext("Every week", "Every %(count)s weeks", self.interval),
            Every.MONTH: ngettext("Every month", "Every %(count)s months", self.interval),
            Every.YEAR: ngettext("Every year", "Every %(count)s years", self.interval),
        }
        return words[self.every] % {"count": self.interval} if self.every else ""

    @verb
    def make(self, *, by):
        """A task like this, last in its column. Raises ColumnArchived."""
        due_on = None if self.due_in is None else localdate() + timedelta(days=self.due_in)
        fields = {"description": self.description, "due_on": due_on} | ({} if by else self.signature)
        card = self.column.add_card(self.title, by=by, **fields)
        inside = self.column.board.space.memberships.active()
        people = [self.user] if self.user and inside.filter(user=self.user).exists() else []
        card.also_ask(people, [self.asks] if self.asks else [], by=by)
        ChecklistItem.objects.append(card, [line.strip()[:200] for line in self.steps.splitlines() if line.strip()], by=by)
        return card

    @property
    def signature(self):
        """What comes by itself was written by whoever wrote the template."""
        return {name: getattr(self, name) for name in ("author_id", "author_role", "organisation_id", "seat_id")}

    @verb
    def recur(self):
        """The task of the day that has come, once, and the next day after today. Returns whether it made one."""
        held = Template.objects.select_for_update(no_key=True).get(pk=self.pk)
        if held.next_on is None or held.next_on > localdate():
            return False
        self.next_on = coming(self.begins_on, self.every, self.interval, after=localdate())
        self.save(update_fields=["next_on"])
        self.make(by=None)
        return True

    @verb
    def remove(self, *, by):
        record("template.removed", self, by=by)
        Template.objects.filter(pk=self.pk).delete()
