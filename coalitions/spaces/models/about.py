"""What points at a thing of a space that this slice knows by name only: a report, a decision, a pin."""

from django.db import models

LONGEST = 1000  # characters of a reason or an appeal


class About(models.Model):
    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="+")
    thing = models.CharField(max_length=20)
    thing_id = models.BigIntegerField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True

    @property
    def title(self):
        """For the bell."""
        return self.reason

    @property
    def scope(self):
        return f"{self.thing}-{self.thing_id}"
