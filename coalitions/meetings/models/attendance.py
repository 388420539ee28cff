"""Who was at a meeting, for which organisation, and for how many whole hours."""

from datetime import timedelta

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import record, verb
from coalitions.meetings.errors import NotNow
from coalitions.meetings.kinds import Way
from coalitions.meetings.models.minutes import Minutes
from coalitions.organisations.models import Organisation

BEFORE, AFTER = timedelta(hours=1), timedelta(hours=12)  # of its beginning and its end, when people can still say it themselves
MOST = 24  # hours


def length(meeting):
    """Whole hours that it takes by the plan, half ones counted up; at least one."""
    if not (meeting.starts_at and meeting.ends_at):
        return 1
    minutes = (meeting.ends_at - meeting.starts_at).total_seconds() / 60
    return min(max(int((minutes + 30) // 60), 1), MOST)


def is_on(meeting):
    """Whether whoever is there can say so now."""
    if meeting.starts_at is None:
        return meeting.done_at is None
    return meeting.starts_at - BEFORE <= now() <= (meeting.ends_at or meeting.starts_at) + AFTER


class AttendanceManager(models.Manager):
    @verb
    def tap(self, meeting, *, by):
        """Says that one is there, for the length of the meeting; twice is once. by: the membership. Raises NotNow and Settled."""
        Minutes.objects.being_written(meeting)
        if not is_on(meeting):
            raise NotNow
        told = {"space": meeting.space, "organisation": by.organisation, "hours": length(meeting), "way": Way.TAP}
        _one, is_new = self.get_or_create(meeting=meeting, user=by.user, defaults=told)
        if is_new:
            record("attendance.taken", meeting, by=by.user)

    @verb
    def take(self, meeting, hours, *, by):
        """The whole list. hours: {membership: whole hours, or nothing for who was not there}. Raises Settled."""
        Minutes.objects.being_written(meeting)
        self.filter(meeting=meeting, user__in=[one.user_id for one, many in hours.items() if not many]).delete()
        for one, many in hours.items():
            if many:
                told = {"space": meeting.space, "organisation": one.organisation, "way": Way.LIST}
                self.update_or_create(
                    meeting=meeting, user=one.user, defaults={"hours": many}, create_defaults=told | {"hours": many}
                )
        record("attendance.taken", meeting, by=by)


class Attendance(models.Model):
    """organisation: the one the person was there for."""

    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="+")
    meeting = models.ForeignKey("journey.Meeting", models.CASCADE, related_name="attendance")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    organisation = models.ForeignKey(Organisation, models.SET_NULL, null=True, related_name="+")
    hours = models.PositiveSmallIntegerField(_("hours"), validators=[MinValueValidator(1), MaxValueValidator(MOST)])
    way = models.CharField(max_length=4, choices=Way)
    at = models.DateTimeField(auto_now_add=True)

    objects = AttendanceManager()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["meeting", "user"], name="there_once")]

    def __str__(self):
        return f"{self.meeting}: {self.user}"
