"""A passage of a text that somebody comments on: where it stands is kept beside the text, never in it, so that what is read and
exported holds the text alone. What is said about it are comments as on any thing (coalitions/discussion/about.py)."""

from datetime import timedelta

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models
from django.urls import reverse
from django.utils.timezone import now

from coalitions.live.log import record, verb
from coalitions.spaces.hanging import cover
from coalitions.spaces.models import Authored

LONGEST = 1000  # characters of the words it was about
PLACE = 400  # characters of a Yjs position in base64
PATIENCE = timedelta(days=1)  # after which nobody writes the comment any more that a passage was marked for


class PassageQuerySet(models.QuerySet):
    def there(self):
        """Those of texts that can be read, in the space that the text lies in."""
        return self.filter(document__in=self.model.document.field.related_model.objects.listed()).select_related("document")

    def said(self):
        """Those with a comment: until then only who marked it knows of it."""
        return self.exclude(made=0)

    def drawn(self):
        return self.select_related("document", "author", "organisation", "settled_by").order_by("made")

    def unsaid(self):
        return self.filter(made=0, at__lt=now() - PATIENCE)


class PassageManager(models.Manager.from_queryset(PassageQuerySet)):
    @verb
    def mark(self, document, *, words, start, end, by):
        """Marked by its author alone; all others see it with the first comment. Raises PermissionDenied when it is gone."""
        document.take_row()
        if not document.is_listed:
            raise PermissionDenied
        return self.create(document=document, words=words, start=start, end=end, **by.signature)

    def sweep(self):
        """For the worker: marks that nothing was said about; returns how many."""
        return self.unsaid().delete()[0]

    def cover(self, document, *, by):
        """What is said about a text that is out of sight is nowhere named, within the verb that puts it there. by: the user."""
        for passage in self.filter(document=document):
            passage.document = document
            cover(passage, not document.is_listed, by=by)


class Passage(Authored):
    """start, end: where it stands, as Yjs keeps a position, in base64; the server does not read them. made: 0 until the first
    comment."""

    document = models.ForeignKey("documents.Document", models.CASCADE, related_name="passages")
    words = models.CharField(max_length=LONGEST)
    start = models.CharField(max_length=PLACE)
    end = models.CharField(max_length=PLACE)
    made = models.BigIntegerField(default=0)
    at = models.DateTimeField(default=now)
    version = models.PositiveIntegerField(default=1)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    objects = PassageManager()

    class Meta:
        indexes = [models.Index(fields=["document", "made"], name="passages_of_a_text")]

    def __str__(self):
        return self.words

    @property
    def title(self):
        return "" if self.document.is_gone else self.words

    @property
    def space_id(self):
        return self.document.space_id

    @property
    def scope(self):
        """What a guest must be invited to: the text."""
        return self.document.scope

    def get_absolute_url(self):
        return reverse("documents:passage", args=[self.space_id, self.document_id, self.pk])

    def begin(self, *, by):
        """The first comment shows it to all. Called within the verb that comments. by: the user."""
        if type(self).objects.filter(pk=self.pk, made=0).select_for_update(no_key=True).exists():
            record("passage.marked", self, by=by, stamp="made")

    @verb
    def settle(self, is_settled, *, by):
        """Settled, or taken up again; for everybody who may comment. Twice is once. by: the membership."""
        found = type(self).objects.select_for_update(no_key=True, of=["self"]).select_related("document").get(pk=self.pk)
        if is_settled != bool(found.settled_at):
            found.settled_at, found.settled_by = (now(), by.user) if is_settled else (None, None)
            found.version += 1
            found.save(update_fields=["settled_at", "settled_by", "version"])
            record("passage.settled" if is_settled else "passage.reopened", found, by=by.user)
