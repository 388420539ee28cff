"""What a person writes keeps person, organisation and seat as they were then; later changes never rewrite it."""

from django.conf import settings
from django.db import models

from coalitions.organisations.models import Organisation
from coalitions.spaces.models.membership import Role


class Authored(models.Model):
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    author_role = models.CharField(max_length=11, choices=Role, default=Role.MEMBER)
    organisation = models.ForeignKey(Organisation, models.SET_NULL, null=True, blank=True, related_name="+")
    seat = models.ForeignKey("spaces.Seat", models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        abstract = True
