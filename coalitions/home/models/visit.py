"""When a person was here: what "new since my last visit" is counted from."""

from contextlib import suppress
from datetime import timedelta

from django.conf import settings
from django.db import OperationalError, models
from django.utils.timezone import now

QUIET = timedelta(minutes=30)  # without a look at Today for so long, the next look is a new visit
FIRST = timedelta(days=7)  # what a newcomer is shown as new
SELDOM = timedelta(minutes=1)  # noted no more often, so that looking again does not wait for whoever writes


class VisitManager(models.Manager):
    def since(self, user):
        """The moment until which the person has seen everything: the last look of the visit before this one.

        Where nothing can be saved the visit is not noted, and the page is read all the same (T108).
        """
        visit = self.filter(user=user).first()
        began = self.began(visit)
        if visit is None or now() - visit.seen_at > SELDOM:
            with suppress(OperationalError):
                self.note(user, {"seen_at": now(), "since": began})
        return began

    def note(self, user, seen):
        if not self.filter(user=user).update(**seen):
            self.get_or_create(user=user, defaults=seen)

    def began(self, visit):
        if visit is None:
            return now() - FIRST
        return visit.seen_at if now() - visit.seen_at > QUIET else visit.since


class Visit(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="visit")
    seen_at = models.DateTimeField()
    since = models.DateTimeField()

    objects = VisitManager()

    def __str__(self):
        return f"{self.user} since {self.since}"
