"""What a document is: a file kept here, a link to one kept elsewhere, or a text that several write in at once."""

from urllib.parse import urlsplit

from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.documents.kinds import Kind, icon_of


class Kinded(models.Model):
    kind = models.CharField(_("kind"), max_length=7, choices=Kind, default=Kind.OTHER)
    url = models.CharField(_("web address"), max_length=2000, blank=True)

    class Meta:
        abstract = True

    @property
    def is_link(self):
        return self.kind == Kind.LINK

    @property
    def is_pad(self):
        """Its text lies in the database, not in a file."""
        return self.kind == Kind.PAD

    @property
    def is_file(self):
        return not (self.is_link or self.is_pad)

    @property
    def icon(self):
        return icon_of(self.kind)

    @property
    def host(self):
        return urlsplit(self.url).hostname
