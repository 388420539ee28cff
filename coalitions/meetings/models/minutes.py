"""The minutes of a meeting: written by many, put up for approval with a fixed text, locked when all who were named approve.

digest is the SHA-256 of that text in UTF-8 (FIPS 180-4), so that anybody can check that a copy is the one approved."""

from hashlib import sha256

from django.apps import apps
from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import record, verb
from coalitions.meetings.errors import NoApprover, NothingWritten, NotNamed, NotUp, Settled
from coalitions.meetings.kinds import Stage
from coalitions.meetings.paper import written
from coalitions.spaces.models import Authored


class MinutesManager(models.Manager):
    def held(self, meeting):
        """The meeting's own, locked; made when there are none. Only within a verb."""
        self.get_or_create(meeting=meeting)
        return self.select_for_update(no_key=True).get(meeting=meeting)

    def being_written(self, meeting):
        """Held so that nothing is put up for approval meanwhile. Raises Settled once it has been."""
        minutes = self.held(meeting)
        if minutes.stage != Stage.OPEN:
            raise Settled
        return minutes

    @verb
    def propose(self, meeting, approvers, *, by):
        """Fixes the text and asks those memberships to approve it. Raises Settled, NothingWritten and NoApprover."""
        minutes = self.being_written(meeting)
        if not meeting.lines.kept().exists():
            raise NothingWritten
        if not approvers:
            raise NoApprover
        minutes.fix(written(meeting))
        approval = apps.get_model("meetings", "Approval").objects
        approval.bulk_create([approval.model(minutes=minutes, round=minutes.round, **one.signature) for one in approvers])
        record("minutes.proposed", meeting, by=by)
        return minutes


class Minutes(models.Model):
    meeting = models.OneToOneField("journey.Meeting", models.CASCADE, related_name="minutes")
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.OPEN)
    round = models.PositiveSmallIntegerField(default=0)  # how often it has been put up
    text = models.TextField(blank=True)
    digest = models.CharField(max_length=64, blank=True)
    proposed_at = models.DateTimeField(null=True)
    approved_at = models.DateTimeField(null=True)

    objects = MinutesManager()

    def __str__(self):
        return str(self.meeting)

    @property
    def asked(self):
        """The approvals of the round that goes on."""
        return self.approvals.filter(round=self.round)

    def fix(self, text):
        self.text, self.digest = text, sha256(text.encode()).hexdigest()
        self.stage, self.round, self.proposed_at = Stage.PROPOSED, self.round + 1, now()
        self.save()

    def hold(self, stage, refusal):
        if self.pk is None:  # nothing was ever written at this meeting
            raise refusal
        self.refresh_from_db(from_queryset=Minutes.objects.select_for_update(no_key=True))
        if self.stage != stage:
            raise refusal

    @verb
    def answer(self, approves, note="", *, by):
        """by: the membership. The last who approves locks it. Raises NotUp, and NotNamed without the seat one had."""
        self.hold(Stage.PROPOSED, NotUp)
        approval = self.asked.filter(author=by.user_id, seat=by.seat_id).first()
        if approval is None:
            raise NotNamed
        approval.approves, approval.note, approval.at = approves, note, now()
        approval.save()
        record("minutes.answered", self.meeting, by=by.user)
        if not self.asked.exclude(approves=True).exists():
            self.stage, self.approved_at = Stage.APPROVED, now()
            self.save(update_fields=["stage", "approved_at"])
            record("minutes.approved", self.meeting, by=by.user)

    @verb
    def take_back(self, *, by):
        """To be written on; what was said about the text stays, the approvals no longer hold. Raises NotUp."""
        self.hold(Stage.PROPOSED, NotUp)
        self.stage = Stage.OPEN
        self.save(update_fields=["stage"])
        record("minutes.taken_back", self.meeting, by=by)

    @verb
    def add(self, text, *, by):
        """A later fact, after what is locked. by: the membership. Raises NotUp before that."""
        self.hold(Stage.APPROVED, NotUp)
        added = self.addenda.create(text=text, **by.signature)
        record("minutes.added", self.meeting, by=by.user)
        return added


class Approval(Authored):
    """author: who was asked, from the seat held then. approves: None until it is answered; False: only a comment."""

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="approvals")
    round = models.PositiveSmallIntegerField()
    approves = models.BooleanField(null=True)
    note = models.TextField(_("comment"), max_length=2000, blank=True)
    at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-round", "pk"]
        constraints = [models.UniqueConstraint(fields=["minutes", "round", "author"], name="one_approval_each")]

    def __str__(self):
        return f"{self.minutes}: {self.approves}"


class Addendum(Authored):
    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="addenda")
    text = models.TextField(_("what is to be added"), max_length=4000)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return self.text[:80]
