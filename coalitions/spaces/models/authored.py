"""What a person writes keeps person, organisation and seat as they were then; later changes never rewrite it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext as _

from coalitions.organisations.models import Organisation
from coalitions.spaces.models.membership import Role


class Authored(models.Model):
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    author_role = models.CharField(max_length=11, choices=Role, default=Role.MEMBER)
    organisation = models.ForeignKey(Organisation, models.SET_NULL, null=True, blank=True, related_name="+")
    seat = models.ForeignKey("spaces.Seat", models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        abstract = True

    @property
    def byline(self):
        """The author's name; of one who is no more here, what the writing itself keeps: the organisation."""
        if self.author and not self.author.erased_at:
            return str(self.author)
        return _("Former member of %(name)s") % {"name": self.organisation} if self.organisation else _("Former member")
