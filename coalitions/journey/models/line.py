"""A line of the map, from an idea to a need that it answers or an offer that makes it possible."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.models import Organisation


class LineQuerySet(models.QuerySet):
    def drawn(self):
        """With what they lead to, in the order that was said."""
        return self.select_related("other__organisation").order_by("other__made", "pk")


class Line(models.Model):
    """A proposal, dotted, until a second side agrees: nobody ties another organisation's need to an idea alone."""

    idea = models.ForeignKey("journey.Contribution", models.CASCADE, related_name="lines")
    other = models.ForeignKey("journey.Contribution", models.CASCADE, related_name="lines_to")
    organisation = models.ForeignKey(Organisation, models.SET_NULL, null=True, verbose_name=_("organisation"), related_name="+")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    is_agreed = models.BooleanField(default=False)

    objects = LineQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["idea", "other"], name="one_line_between_two")]

    def __str__(self):
        return f"{self.idea}: {self.other}"

    def waits_for(self, membership):
        """Whether it is a proposal that this person may agree to: not the proposer, nor a colleague."""
        if self.is_agreed or membership is None:
            return False
        return membership.is_facilitator or not self.is_of(membership)

    def is_of(self, membership):
        home = membership.organisation_id
        return membership.user_id == self.author_id or (home is not None and home == self.organisation_id)

    def agree(self, by):
        """Whether that changed anything. Within the verb that asks."""
        if not self.waits_for(by):
            return False
        self.is_agreed = True
        self.save(update_fields=["is_agreed"])
        return True
