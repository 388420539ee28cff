"""A space's own words for sorting its documents. A label is there as long as some document carries it."""

from django.db import models
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from coalitions.documents import names

LONGEST = 40
LISTED = Q(documents__state="ready", documents__binned_at=None, documents__hidden=None)


class LabelQuerySet(models.QuerySet):
    def counted(self):
        """With `count`, how many listed documents carry it; without those that none does."""
        return self.annotate(count=Count("documents", LISTED)).filter(count__gt=0)

    def named(self, space, name):
        """The space's label of that name, in whatever case; a new one when there is none. Called inside a verb."""
        return self.get_or_create(space=space, folded=names.folded(name), defaults={"name": name})[0]


class Label(models.Model):
    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="document_labels")
    name = models.CharField(_("name"), max_length=LONGEST)
    folded = models.CharField(max_length=4 * LONGEST)

    objects = LabelQuerySet.as_manager()

    class Meta:
        ordering = ["folded", "pk"]
        constraints = [models.UniqueConstraint(fields=["space", "folded"], name="one_label_of_a_name")]

    def __str__(self):
        return self.name
