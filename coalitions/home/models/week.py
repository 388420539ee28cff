"""A week of an organisation in a coalition: that it was told, so that it is told once, and where it is read."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _

from coalitions.home.weekly import WEEK
from coalitions.live.log import record, verb


class WeekQuerySet(models.QuerySet):
    def told(self):
        return self.filter(is_told=True)

    def drawn(self):
        return self.select_related("space__coalition", "organisation")


class WeekManager(models.Manager.from_queryset(WeekQuerySet)):
    @verb
    def close(self, week, *, is_told):
        """Once for each organisation and Monday; those who hold its seats hear of one that is told. Whether they do."""
        own = {"space": week.space, "organisation": week.organisation, "monday": week.monday}
        kept, new = self.get_or_create(**own, defaults={"is_told": is_told})
        if new and is_told:
            record("week.told", kept, by=None)
        return new and is_told


class Week(models.Model):
    """monday: the day after the seven it sums up. is_told: whether there was anything to tell. space: the coalition's own."""

    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", models.CASCADE, related_name="+")
    monday = models.DateField()
    is_told = models.BooleanField()

    objects = WeekManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["space", "organisation", "monday"], name="one_week_each")]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("home:week", args=[self.space.coalition_id, self.pk])

    @property
    def title(self):
        return _("Week %(week)s: %(organisation)s") % {"week": self.number, "organisation": self.organisation}

    @property
    def number(self):
        """Of the week in its year."""
        return self.begins.isocalendar().week

    @property
    def scope(self):
        """What one mutes by "no more of this": the summaries, not the space."""
        return "week"

    @property
    def earlier(self):
        """The one before it that was told, or None."""
        own = Week.objects.told().drawn().filter(space=self.space_id, organisation=self.organisation_id)
        return own.filter(monday__lt=self.monday).order_by("-monday").first()

    @property
    def begins(self):
        return self.monday - WEEK

    @property
    def ends(self):
        return self.monday - WEEK / 7
