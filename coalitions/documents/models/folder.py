"""Folders sort a space's documents. They are no walls: whoever is in the space sees what lies in each."""

from itertools import count

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from coalitions.documents import names
from coalitions.documents.errors import SameName, TooDeep, TooManyFolders
from coalitions.live.log import record, verb
from coalitions.spaces.models import Space

DEEPEST = 8  # folders within each other
MOST = 1000  # folders of one space


class FolderManager(models.Manager):
    @verb
    def make(self, space, name, parent=None, *, by):
        """The folder of that name there, a new one when there is none. by: the user. Raises TooDeep, TooManyFolders."""
        Space.objects.select_for_update(no_key=True).get(pk=space.pk)  # two who make the same one at once make one
        name = names.shown(name)
        known = self.filter(space=space, parent=parent, folded=names.folded(name)).first()
        if known:
            return known
        if parent and len(parent.above()) + 1 >= DEEPEST:
            raise TooDeep
        if self.filter(space=space).count() >= MOST:
            raise TooManyFolders
        folder = self.create(space=space, parent=parent, name=name, folded=names.folded(name), made_by=by)
        record("folder.made", folder, by=by)
        return folder

    @verb
    def along(self, space, path, parent=None, *, by):
        """The folder at the end of a path of names, each made where it is not there yet."""
        for name in path:
            parent = self.make(space, name, parent, by=by)
        return parent


class Folder(models.Model):
    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="folders")
    parent = models.ForeignKey("self", models.CASCADE, null=True, related_name="inner")
    name = models.CharField(_("name"), max_length=names.LONGEST)
    folded = models.CharField(max_length=4 * names.LONGEST)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    version = models.PositiveIntegerField(default=1)

    objects = FolderManager()

    class Meta:
        ordering = ["folded", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["space", "parent", "folded"], name="one_folder_of_a_name"),
            models.UniqueConstraint(fields=["space", "folded"], condition=Q(parent=None), name="one_outer_folder_of_a_name"),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return f"{reverse('documents:list', args=[self.space_id])}?folder={self.pk}"

    def above(self):
        """The folders it lies in, the nearest first."""
        found, folder = [], self.parent
        while folder and len(found) < DEEPEST:
            found.append(folder)
            folder = folder.parent
        return found

    def within(self):
        """Itself and all that lie in it, at any depth."""
        found, edge = [self], [self.pk]
        while edge:
            inner = list(Folder.objects.filter(parent__in=edge))
            found, edge = found + inner, [one.pk for one in inner]
        return found

    @verb
    def describe(self, name, parent, *, by):
        """Both at once, as a form says them; what is as it was is no news."""
        if parent != self.parent:
            self.move_into(parent, by=by)
        if names.shown(name) != self.name:
            self.rename(name, by=by)

    @verb
    def rename(self, name, *, by):
        self.hold()
        self.name, self.folded = names.shown(name), names.folded(names.shown(name))
        self.refuse_twin()
        self.keep("folder.renamed", by, "name", "folded")

    @verb
    def move_into(self, parent, *, by):
        """parent: a folder of the same space, None for the outermost. Raises TooDeep, also for one that lies in this one."""
        self.hold()
        inner = self.within()
        height = max(len(one.above()) for one in inner) - len(self.above()) + 1
        if parent and (parent in inner or len(parent.above()) + 1 + height > DEEPEST):
            raise TooDeep
        self.parent = parent
        self.refuse_twin()
        self.keep("folder.moved", by, "parent")

    @verb
    def remove(self, *, by):
        """What lies in it lies where it lay from then on; no document goes with it."""
        self.hold()
        for inner in self.inner.all():
            self.lift(inner, by)
        self.documents.update(folder=self.parent)
        record("folder.removed", self, by=by)
        self.delete()

    def lift(self, inner, by):
        """One level out, under a name that nothing has there."""
        beside = Folder.objects.filter(space=self.space_id, parent=self.parent).exclude(pk=inner.pk)
        taken = set(beside.values_list("folded", flat=True))
        tried = (inner.name if n == 1 else names.shown(f"{inner.name[:140]} {n}") for n in count(1))
        inner.name = next(name for name in tried if names.folded(name) not in taken)
        inner.parent, inner.folded = self.parent, names.folded(inner.name)
        inner.keep("folder.moved", by, "parent", "name", "folded")

    def twins(self):
        return Folder.objects.filter(space=self.space_id, parent=self.parent, folded=self.folded).exclude(pk=self.pk)

    def refuse_twin(self):
        if self.twins().exists():
            raise SameName

    def hold(self):
        Space.objects.select_for_update(no_key=True).get(pk=self.space_id)
        self.refresh_from_db()

    def keep(self, kind, by, *fields):
        self.version += 1
        self.save(update_fields=[*fields, "version"])
        record(kind, self, by=by)
