"""The server's copy of what a person is writing, for the other device. Private: never in the log, gone when sent."""

from django.conf import settings
from django.db import models

from coalitions.live.prepared import prepared

LONGEST_DRAFT = 40_000  # characters; beyond it only the device keeps a copy


class DraftManager(models.Manager):
    def text(self, user, key):
        return next(iter(self.asked(user, key)), "")

    @prepared
    def asked(self, user, key):
        return self.filter(user=user.pk, key=key).values_list("text", flat=True)

    def keep(self, key, text, *, by):
        """Nothing written is no draft. by: the user."""
        if text.strip():
            self.update_or_create(user=by, key=key, defaults={"text": text[:LONGEST_DRAFT]})
        else:
            self.filter(user=by, key=key).delete()


class Draft(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="drafts")
    key = models.CharField(max_length=60)
    text = models.TextField()
    at = models.DateTimeField(auto_now=True)

    objects = DraftManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="one_draft_per_key")]

    def __str__(self):
        return self.key

    @staticmethod
    def key_of(space):
        """Of the topic one has not opened yet."""
        return f"space-{space.pk}-topic"
