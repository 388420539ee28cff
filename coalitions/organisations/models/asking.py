from django.conf import settings
from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _


class ApplicationQuestion(models.Model):
    """What an administrator asked for, and what came back."""

    application = models.ForeignKey("organisations.Application", models.CASCADE, related_name="questions")
    words = models.TextField(_("question"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField(default=now)
    answer = models.TextField(_("answer"), blank=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"to {self.application}"
