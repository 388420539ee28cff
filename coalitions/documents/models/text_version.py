"""One state of a text that was kept: all that it said then, and who had written since the one before."""

from django.db import models
from django.urls import reverse
from django.utils.timezone import now

from coalitions.documents.models.version import LONGEST
from coalitions.spaces.models import Authored


class TextVersionQuerySet(models.QuerySet):
    def listed(self):
        """Newest first, without what they say: that may be megabytes each."""
        return self.defer("data").select_related("author", "organisation").order_by("-number")


class TextVersion(Authored):
    """head: the last change in it. data: all of them, in one. by_hand: somebody kept it; else it was kept by itself."""

    pad = models.ForeignKey("documents.Pad", models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    head = models.BigIntegerField()
    data = models.BinaryField()
    note = models.CharField(max_length=LONGEST, blank=True)
    by_hand = models.BooleanField(default=False)
    restores = models.PositiveIntegerField(null=True)  # the number of the one it brought back
    made_at = models.DateTimeField(default=now)

    objects = TextVersionQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pad", "number"], name="one_text_version_of_a_number")]

    def __str__(self):
        return f"text {self.pad_id}, version {self.number}"

    def get_absolute_url(self):
        document = self.pad.document
        return reverse("documents:text_version", args=[document.space_id, document.pk, self.number])


class Writer(Authored):
    """Somebody wrote in it before that version was kept, for the organisation of that day. at: when it began."""

    pad = models.ForeignKey("documents.Pad", models.CASCADE, related_name="written_by")
    version = models.PositiveIntegerField()
    at = models.DateTimeField(default=now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pad", "version", "author"], name="a_writer_of_a_version_once")]

    def __str__(self):
        return f"{self.author_id} in {self.pad_id}, version {self.version}"


def with_writers(versions):
    """The versions of one text, each with its `writers`."""
    found: dict = {}
    these = Writer.objects.filter(pad__in={one.pad_id for one in versions}, version__in=[one.number for one in versions])
    for writer in these.select_related("author", "organisation"):
        found.setdefault(writer.version, []).append(writer)
    for version in versions:
        version.writers = sorted(found.get(version.number, []), key=lambda one: one.at)
    return versions
