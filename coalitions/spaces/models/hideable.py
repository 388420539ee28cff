"""What facilitators can hide, with a reason that its author reads."""

from django.db import models


class Hideable(models.Model):
    """hidden: the decision it was hidden with, or None."""

    hidden = models.ForeignKey("spaces.Moderation", models.RESTRICT, null=True, related_name="+")

    class Meta:
        abstract = True

    @property
    def is_gone(self):
        """Whether it is out of everybody's sight."""
        return self.hidden_id is not None
