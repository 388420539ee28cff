"""Mails that came in: which, when, and what became of each. Nothing of what they say, and no address."""

from datetime import timedelta
from hashlib import sha256

from django.db import models
from django.db.models import Q
from django.utils.timezone import now

from coalitions.live.log import verb

KEPT = timedelta(days=30)


class Outcome(models.TextChoices):
    POSTED = "posted"
    BIG = "big"
    AUTOMATIC = "automatic"  # by a program
    LOOP = "loop"  # one of our own
    UNKNOWN = "unknown"  # answers no mail of ours
    FORGED = "forged"  # nobody vouches for its sender
    STRANGER = "stranger"  # from another address than the account's
    TWICE = "twice"
    CLOSED = "closed"  # its writer may not write there any more
    EMPTY = "empty"  # nothing in it but quotes
    UNFIT = "unfit"  # cannot be a post


def fingerprint(message_id):
    return sha256(message_id.strip().encode("utf-8", "replace")).hexdigest()


class ArrivalManager(models.Manager):
    def note(self, outcome):
        self.create(outcome=outcome)

    @verb
    def accept(self, message_id, post, *, by):
        """Posts in the same transaction in which it is noted: the mail that comes once more finds it there, and is refused.

        Raises IntegrityError for one that came before.
        """
        self.create(fingerprint=fingerprint(message_id), outcome=Outcome.POSTED)
        return post()

    def knows(self, message_id):
        return self.filter(fingerprint=fingerprint(message_id)).exists()


class Arrival(models.Model):
    fingerprint = models.CharField(max_length=64, blank=True)  # of the Message-ID; none where nothing was posted
    outcome = models.CharField(max_length=9, choices=Outcome)
    at = models.DateTimeField(default=now, db_index=True)

    objects = ArrivalManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["fingerprint"], condition=~Q(fingerprint=""), name="one_post_per_mail")]

    def __str__(self):
        return self.outcome


def sweep():
    """For the worker; returns how many it forgot."""
    return Arrival.objects.filter(at__lt=now() - KEPT).delete()[0]
