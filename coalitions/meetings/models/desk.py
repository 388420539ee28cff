"""The desk of a meeting: whether people have been invited, to how many places, and the lock of all who change something there.

sequence counts what calendar programs must be told (RFC 5545 3.8.7.4): each invitation, change and calling off is one more."""

from collections import Counter
from datetime import timedelta

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.activity.models import Errand
from coalitions.decisions.kinds import Kind, State
from coalitions.decisions.models import Decision
from coalitions.live.log import record, verb
from coalitions.meetings.errors import NoDate, NotAsked, Over, Sought
from coalitions.meetings.mail import send_invitations
from coalitions.meetings.models.rsvp import Rsvp

EVE = timedelta(days=1)  # before it begins, people are reminded


class DeskQuerySet(models.QuerySet):
    def inviting(self):
        """Of meetings that take place, to which people have been invited."""
        alive = {"meeting__space__archived_at": None, "meeting__space__deleted_at": None}
        return self.exclude(called_at=None).filter(called_off_at=None, meeting__done_at=None, **alive)

    def to_remind(self):
        return self.inviting().filter(reminded_at=None, meeting__starts_at__range=(now(), now() + EVE)).select_related("meeting")


class DeskManager(models.Manager.from_queryset(DeskQuerySet)):
    def held(self, meeting):
        """The meeting's own, locked; made when there is none. Only within a verb."""
        self.get_or_create(meeting=meeting)
        return self.select_for_update(no_key=True).get(meeting=meeting)

    @verb
    def invite(self, meeting, *, by, places=None):
        """Asks everybody who writes in the space, and again those who came since; with other places some move up.

        Raises NoDate and Over."""
        desk = self.held(meeting)
        meeting.refresh_from_db()
        if meeting.done_at:
            raise Over
        if meeting.starts_at is None:
            raise NoDate
        with Rsvp.objects.moving(desk):
            desk.places, desk.called_at, desk.called_off_at = places, desk.called_at or now(), None
            desk.tell("meeting.invited", by)
        return desk

    @verb
    def seek(self, meeting, dates, *, by, closes_at=None):
        """A vote on which of the dates suits most organisations. dates: as Proposal.options; by: the membership.

        Raises Sought while one goes on, and CannotBeMet where nobody could vote.
        """
        desk = self.held(meeting)
        if desk.poll and desk.poll.state == State.OPEN:
            raise Sought
        title = _("When do we meet? %(meeting)s") % {"meeting": meeting.title}
        fields = {"kind": Kind.DATE, "options": dates, "closes_at": closes_at}
        desk.poll = Decision.objects.draft(meeting.space, title=title, by=by, **fields)
        desk.poll.open(by=by.user)
        desk.save(update_fields=["poll"])
        record("meeting.date_sought", meeting, by=by.user)

    @verb
    def call_off(self, meeting, *, by):
        """Everybody's calendar learns of it; the answers stay. Raises NotAsked."""
        desk = self.held(meeting)
        if not desk.is_inviting:
            raise NotAsked
        desk.called_off_at = now()
        desk.tell("meeting.called_off", by)


class Desk(models.Model):
    meeting = models.OneToOneField("journey.Meeting", models.CASCADE, related_name="desk")
    places = models.PositiveIntegerField(
        gettext_lazy("places"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(10000)]
    )
    called_at = models.DateTimeField(null=True)
    called_off_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)
    poll = models.ForeignKey("decisions.Decision", models.SET_NULL, null=True, related_name="+")
    sequence = models.PositiveIntegerField(default=0)

    objects = DeskManager()

    def __str__(self):
        return str(self.meeting)

    @property
    def is_inviting(self):
        """Whether there is an invitation that can be answered, as far as the desk knows."""
        return self.called_at is not None and self.called_off_at is None

    @property
    def dates(self):
        """[(the date as in its options, its words, organisations that it suits, and perhaps)] once the vote has closed."""
        if not self.poll or self.poll.state != State.CLOSED:
            return []
        said = [vote.choice for vote in self.poll.votes.filter(replaced_at=None)]
        counts = [Counter(choice[at] for choice in said) for at in range(len(self.poll.options))]
        told = zip(self.poll.options, self.poll.labels, counts, strict=True)
        return [(date, words, count["yes"], count["maybe"]) for date, words, count in told]

    def tell(self, kind, by):
        """One sequence more, to the log and to every calendar; a button in an earlier mail answered for another hour."""
        self.sequence += 1
        self.save()
        Errand.objects.end_for(self.meeting)
        record(kind, self.meeting, by=by, sequence=self.sequence)
        send_invitations.enqueue(self.pk, self.sequence)

    def moved(self, by):
        """The meeting changed: calendars learn of it, and people are reminded of the new day."""
        self.reminded_at = None
        self.tell("meeting.invited", by)

    @verb
    def remind(self):
        """Once for each date. Returns whether people hear of it now."""
        reminded = Desk.objects.filter(pk=self.pk, reminded_at=None).update(reminded_at=now())
        if reminded:
            record("meeting.reminded", self.meeting, by=None)
        return reminded
