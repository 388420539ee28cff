"""What a seat's holder may say and decide alone, in versions."""

from django.conf import settings
from django.db import models
from django.utils.timezone import now


class Mandate(models.Model):
    """A wording of a seat's mandate, and when it began to hold."""

    seat = models.ForeignKey("spaces.Seat", models.CASCADE, related_name="mandates")
    text = models.TextField(max_length=1000, blank=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=now)

    def __str__(self):
        return self.text
