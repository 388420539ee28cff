"""What came of it, asked 6 and 12 months after the last meeting. A closed coalition is open for the answers alone."""

from django.db import models
from django.db.models import F
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from coalitions.boards.days import later
from coalitions.initiatives.errors import NoSeat, NotYet
from coalitions.initiatives.journey_ends import last_days
from coalitions.initiatives.kinds import Outcome
from coalitions.initiatives.speaking import answers_for
from coalitions.live.log import record, verb
from coalitions.live.prepared import today
from coalitions.spaces.models import Authored

MONTHS = (6, 12)


class FollowUpQuerySet(models.QuerySet):
    def drawn(self):
        return self.select_related("space__coalition").prefetch_related("answers__organisation", "answers__author")

    def come(self):
        """Those whose day has come, in spaces that are there."""
        return self.filter(due_on__lte=today(), space__deleted_at=None)

    def to_remind(self):
        return self.come().filter(reminded_at=None).order_by("pk")


class FollowUpManager(models.Manager.from_queryset(FollowUpQuerySet)):
    def set_due(self):
        """Sets those of every journey that has ended, and moves them when it went on and ended anew; returns how many."""
        known = {(one.space_id, one.months): one for one in self.all()}
        ended = [(space, months, day) for space, day in last_days() for months in MONTHS]
        return sum(self.set(space, months, day, known.get((space, months))) for space, months, day in ended)

    @verb
    def set(self, space_id, months, day, known):
        """known: the one there is; people who were reminded of it already are not asked to wait again."""
        due = later(day, months)
        if known and (known.reminded_at or known.due_on == due):
            return 0
        kept, _new = self.update_or_create(space_id=space_id, months=months, defaults={"due_on": due})
        record("follow_up.set", kept, by=None)
        return 1

    def remind_due(self):
        return sum(one.remind() for one in self.to_remind())


class FollowUp(models.Model):
    """months: after the last meeting."""

    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="follow_ups")
    months = models.PositiveSmallIntegerField()
    due_on = models.DateField(_("when"))
    reminded_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    objects = FollowUpManager()

    class Meta:
        ordering = ["due_on", "pk"]
        constraints = [models.UniqueConstraint(fields=["space", "months"], name="one_follow_up_each")]

    def __str__(self):
        return ngettext("Follow-up after %(n)d month", "Follow-up after %(n)d months", self.months) % {"n": self.months}

    @property
    def title(self):
        return gettext("%(follow_up)s: %(coalition)s") % {"follow_up": self, "coalition": self.space.coalition}

    def get_absolute_url(self):
        return reverse("initiatives:follow_up", args=[self.space_id, self.pk])

    @property
    def scope(self):
        return ""

    @property
    def has_come(self):
        return self.due_on <= localdate()

    @verb
    def remind(self):
        """Once. Returns whether people hear of it now."""
        reminded = FollowUp.objects.to_remind().filter(pk=self.pk).update(reminded_at=now(), version=F("version") + 1)
        if reminded:
            record("follow_up.due", self, by=None)
        return reminded


class AnswerManager(models.Manager):
    @verb
    def give(self, follow_up, *, by, **fields):
        """For the organisation whose seat the person holds, or as facilitator; earlier ones stay. Raises NotYet, NoSeat."""
        if not follow_up.has_come:
            raise NotYet
        membership = answers_for(follow_up.space_id, by)
        if membership is None:
            raise NoSeat
        answer = self.create(follow_up=follow_up, **fields, **membership.signature)
        FollowUp.objects.filter(pk=follow_up.pk).update(version=F("version") + 1)
        follow_up.refresh_from_db(fields=["version"])
        record("follow_up.answered", follow_up, by=by)
        return answer


class Answer(Authored):
    follow_up = models.ForeignKey("initiatives.FollowUp", models.CASCADE, related_name="answers")
    outcome = models.CharField(_("how it stands"), max_length=7, choices=Outcome)
    text = models.TextField(_("what came of it"), max_length=4000)
    at = models.DateTimeField(auto_now_add=True)

    objects = AnswerManager()

    class Meta:
        ordering = ["-pk"]

    def __str__(self):
        return self.text[:40]
