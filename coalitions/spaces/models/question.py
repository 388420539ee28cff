""" "How might we…?", in versions with author and reason; and the names a coalition has had."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ChallengeQuestion(models.Model):
    coalition = models.ForeignKey("spaces.Coalition", models.CASCADE, related_name="questions")
    version = models.PositiveSmallIntegerField()
    text = models.CharField(_("challenge question"), max_length=500)
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["coalition", "version"], name="one_question_per_version")]

    def __str__(self):
        return self.text


class CoalitionName(models.Model):
    coalition = models.ForeignKey("spaces.Coalition", models.CASCADE, related_name="names")
    name = models.CharField(max_length=120)
    since = models.DateField(auto_now_add=True)

    def __str__(self):
        return self.name
