"""Methods as data: every saved wording is a version of its own, so what was copied from it stays what it was."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.journey.errors import Conflict
from coalitions.journey.methods import shipped
from coalitions.journey.outline import read
from coalitions.live.log import audit, verb

LONGEST = 20_000  # characters of an outline
FIELDS = ("name", "language", "about", "outline", "is_offered")


class MethodManager(models.Manager):
    def newest(self):
        """{key: its newest version} of those somebody here has saved."""
        return {method.key: method for method in self.order_by("version")}

    def all_current(self):
        """Every method as it is now: a version saved here goes before the one the product came with."""
        saved = self.newest()
        came = [saved.pop(key, None) or self.came(one) for key, one in shipped().items()]
        return [*came, *saved.values()]

    def offered(self):
        return [method for method in self.all_current() if method.is_offered]

    def current(self, key):
        """As it is now, perhaps not saved yet, or None."""
        return next((method for method in self.all_current() if method.key == key), None)

    def came(self, one):
        return self.model(
            key=one.key, name=one.name, language=one.language, about=one.about, outline=one.outline, version=one.version
        )

    @verb
    def revise(self, method, *, by, seen, **fields):
        """The next version, from which copies are made from now on. seen: the version the person saw. Raises Conflict."""
        now = self.select_for_update().filter(key=method.key).order_by("-version").first() or method
        if now.version != seen:
            raise Conflict(now, {name: getattr(now, name) for name in fields if getattr(now, name) != fields[name]})
        kept = {name: getattr(now, name) for name in FIELDS}
        saved = self.create(key=now.key, version=now.version + 1, author=by, **kept | fields)
        audit("method.revised", saved, by=by, version=saved.version)
        return saved

    @verb
    def write(self, key, *, by, **fields):
        """A method of one's own."""
        saved = self.create(key=key, version=1, author=by, **fields)
        audit("method.revised", saved, by=by, version=1)
        return saved


class MethodTemplate(models.Model):
    """version 0 is the one the product came with, kept once a space works by it."""

    key = models.SlugField(_("short name"), max_length=60)
    version = models.PositiveIntegerField()
    name = models.CharField(_("name"), max_length=120)
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    about = models.CharField(_("what it is for"), max_length=500, blank=True)
    outline = models.TextField(_("meetings and exercises"), max_length=LONGEST, blank=True)
    is_offered = models.BooleanField(_("offered to coalitions"), default=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = MethodManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "version"], name="one_wording_per_version")]

    def __str__(self):
        return self.name

    @property
    def meetings(self):
        """As the outline says, each with its exercises."""
        return read(self.outline)

    def keep(self):
        """The saved row of this version."""
        fields = {name: getattr(self, name) for name in FIELDS}
        return MethodTemplate.objects.get_or_create(key=self.key, version=self.version, defaults=fields)[0]
