"""What may reach a person outside the product, and when. A person without a row has the defaults."""

from datetime import time

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.activity.models.reason import NEWS, PASSES, TASKS
from coalitions.activity.rhythms import DELAY, Rhythm, end_of_quiet, next_day, next_hour
from coalitions.live.log import verb

WORKDAYS = [0, 1, 2, 3, 4]
HALF_HOURS = [time(hour, minute) for hour in range(24) for minute in (0, 30)]


def rhythm(label, default):
    return models.CharField(label, max_length=8, choices=Rhythm, default=default)


def cap(label, default):
    limits = [MinValueValidator(1), MaxValueValidator(200)]
    return models.PositiveSmallIntegerField(label, null=True, blank=True, default=default, validators=limits)


def workdays():
    return list(WORKDAYS)


class PreferenceManager(models.Manager):
    def of(self, user):
        return self.filter(user=user.pk).first() or self.model(user=user)

    def of_all(self, user_ids):
        """{user id: what that person chose, or the defaults}."""
        chosen = {one.user_id: one for one in self.filter(user__in=user_ids)}
        return {user_id: chosen.get(user_id) or self.model(user_id=user_id) for user_id in user_ids}


class Preference(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="preference")
    mail_mentions = rhythm(_("Somebody mentions or answers me"), Rhythm.AT_ONCE)
    mail_tasks = rhythm(_("A task is given to me"), Rhythm.AT_ONCE)
    mail_news = rhythm(_("What is new where I follow all"), Rhythm.DAILY)
    hour = models.TimeField(_("summary at"), default=time(7, 30))
    days = models.JSONField(_("on these days"), default=workdays, blank=True)  # 0 is Monday
    mail_most = cap(_("e-mails a day at most"), 10)
    push_most = cap(_("notices on devices a day at most"), 30)
    push_news = models.BooleanField(_("also what I follow"), default=False)
    is_quiet = models.BooleanField(_("quiet hours"), default=False)
    quiet_from = models.TimeField(_("from"), default=time(17, 30))
    quiet_to = models.TimeField(_("to"), default=time(7, 0))

    objects = PreferenceManager()

    def __str__(self):
        return f"of {self.user_id}"

    @verb
    def choose(self, *, by, **fields):
        """The person's own choice; what still waits goes by the new rules."""
        for name, value in fields.items():
            setattr(self, name, value)
        self.save()
        self.user.deliveries.reckon_again(self)

    def rhythm_of(self, reason):
        return self.mail_news if reason in NEWS else self.mail_tasks if reason in TASKS else self.mail_mentions

    def mail_due(self, reason, at):
        """When a mail about what happened `at` may go, quiet hours and cap aside; None is never."""
        if reason in PASSES:
            return at
        chosen = self.rhythm_of(reason)
        ways = {
            Rhythm.AT_ONCE: lambda: at + DELAY,
            Rhythm.HOURLY: lambda: next_hour(at),
            Rhythm.DAILY: lambda: next_day(at, self.hour),
            Rhythm.WEEKDAYS: lambda: next_day(at, self.hour, self.days or WORKDAYS),
        }
        return ways[chosen]() if chosen in ways else None

    def push_due(self, reason, at):
        return at if self.push_news or reason not in NEWS else None

    def next_summary(self, at):
        return next_day(at, self.hour)

    def quiet_until(self, at):
        return end_of_quiet(at, self.quiet_from, self.quiet_to) if self.is_quiet else None
