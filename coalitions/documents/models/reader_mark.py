"""What a person keeps at hand: favourites, and what was opened lately. One's own alone, so nothing of it is in a log."""

from django.conf import settings
from django.db import models
from django.utils.timezone import now

from coalitions.live.log import verb

RECENT = 50  # documents of a space that count as recent


class ReaderMarkManager(models.Manager):
    @verb
    def open(self, document, *, by):
        self.update_or_create(user=by, document=document, defaults={"opened_at": now()})

    @verb
    def favour(self, document, is_favourite, *, by):
        self.update_or_create(user=by, document=document, defaults={"is_favourite": is_favourite})


class ReaderMark(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    document = models.ForeignKey("documents.Document", models.CASCADE, related_name="reader_marks")
    is_favourite = models.BooleanField(default=False)
    opened_at = models.DateTimeField(null=True)

    objects = ReaderMarkManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "document"], name="one_mark_of_a_reader")]

    def __str__(self):
        return f"{self.user_id} at {self.document_id}"
