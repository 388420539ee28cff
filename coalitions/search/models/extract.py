"""The text inside files, by what is in them: the same bytes are read once, however many documents they are."""

from django.db import models
from django.utils.timezone import now


class ExtractManager(models.Manager):
    def texts(self, source, things):
        """{what `file` gives: text} of those that are files; what nobody has read yet waits for the worker."""
        files = {file for thing in things if (file := source.file(thing))}
        known = dict(self.filter(sha256__in=[file.sha256 for file in files]).values_list("sha256", "text")) if files else {}
        new = {file.sha256: self.model(**vars(file)) for file in files if file.sha256 not in known}
        self.bulk_create(new.values(), ignore_conflicts=True)
        return {file: known.get(file.sha256, "") for file in files}

    def waiting(self):
        return self.filter(read_at=None).order_by("pk")

    def forget(self, kept):
        """The text goes when the last document with these bytes went. kept: hashes of those that are."""
        return self.exclude(sha256__in=kept).delete()[0]


class Extract(models.Model):
    sha256 = models.CharField(max_length=64, unique=True)
    storage_key = models.CharField(max_length=100)
    content_type = models.CharField(max_length=80)
    text = models.TextField(blank=True)
    read_at = models.DateTimeField(null=True)

    objects = ExtractManager()

    def __str__(self):
        return self.sha256

    def keep(self, text):
        self.text, self.read_at = text, now()
        self.save(update_fields=["text", "read_at"])
