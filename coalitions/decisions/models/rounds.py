"""What asks seats besides the vote itself: the sign-off round before it, reminders, and the day to look at it again."""

from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.activity.models import Reminder
from coalitions.decisions.electorate import electors, listeners
from coalitions.decisions.errors import NotADraft, NotOpen
from coalitions.decisions.kinds import State
from coalitions.decisions.models.proposal import Proposal
from coalitions.live.log import record, verb
from coalitions.organisations.models import Organisation


class Rounds(Proposal):
    """clear_by: until when organisations are asked whether they can stand behind it; opens_when_clear: then it opens by itself.

    uncleared: ids of the organisations that had not cleared it when the vote opened.
    """

    version = models.PositiveIntegerField(default=1)
    clear_by = models.DateField(_("answers until"), null=True)
    opens_when_clear = models.BooleanField(_("Open the vote by itself when all have cleared it"), default=False)
    uncleared = models.JSONField(default=list)
    clear_reminded_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)
    review_told_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True

    def fill_urn(self):
        from coalitions.decisions.models.urn import Urn

        Urn.objects.create(decision=self)

    @verb
    def ask_to_clear(self, clear_by, opens_when_clear=False, *, by):
        """Begins the sign-off round, or moves its last day. Raises NotADraft."""
        self.hold(State.DRAFT, NotADraft)
        self.clear_by, self.opens_when_clear, self.clear_reminded_at = clear_by, opens_when_clear, None
        self.keep("clear_by", "opens_when_clear", "clear_reminded_at")
        record("decision.clearing", self, by=by)

    def pending(self):
        """Ids of the organisations that a running round asks and that have not cleared it."""
        if self.clear_by is None:
            return []
        done = {one.organisation_id for one in self.clearances.all() if one.is_clear}
        return [pk for pk in electors(self) if pk not in done]

    @property
    def waited_for(self):
        """The organisations that a running round asks and that have not cleared it."""
        waiting = set(self.pending())
        return [one for pk, one in electors(self).items() if pk in waiting]

    @property
    def matrix(self):
        """[(organisation, its answer or None)], of those asked now and those that have answered."""
        given = {one.organisation_id: one for one in self.clearances.all() if one.organisation}
        asked = electors(self) | {pk: one.organisation for pk, one in given.items()}
        return [(organisation, given.get(pk)) for pk, organisation in asked.items()]

    @property
    def uncleared_names(self):
        """As they are called now; one that was merged since is the one it became."""
        meant = models.Q(pk__in=self.uncleared) | models.Q(mergings__old__in=self.uncleared)
        return list(Organisation.objects.filter(meant).distinct().order_by("name")) if self.uncleared else []

    @property
    def to_answer(self):
        """Ids of those who hold a seat here that the round still waits for."""
        return listeners(self, self.pending())

    @verb
    def remind_to_clear(self, *, by=None):
        """Those whose organisation has not cleared it hear of it; by: None for the jobs, which do it once.

        Raises NotADraft, and RemindedAlready.
        """
        self.lock()
        is_over = self.state != State.DRAFT or self.clear_by is None or not self.pending()
        if by is None and (is_over or self.clear_reminded_at):
            return False
        if is_over:
            raise NotADraft
        self.clear_reminded_at = now()
        self.save(update_fields=["clear_reminded_at"])
        return Reminder.objects.send("decision.clearing_due", self, by=by)

    @verb
    def remind(self, *, by):
        """Those whose organisation has not voted hear of it; by: None for the jobs, which do it once.

        Raises NotOpen, and RemindedAlready.
        """
        self.lock()
        if by is None and (self.reminded_at or self.state != State.OPEN):
            return False
        if self.state != State.OPEN:
            raise NotOpen
        self.reminded_at = now()
        self.save(update_fields=["reminded_at"])
        return Reminder.objects.send("decision.reminded", self, by=by)

    @verb
    def remind_to_review(self):
        """Once for each day set: the author and the facilitators hear of it."""
        self.lock()
        if self.review_told_at or self.review_on is None:
            return False
        self.review_told_at = now()
        self.save(update_fields=["review_told_at"])
        record("decision.review_due", self, by=None)
        return True

    @verb
    def look_again_on(self, day, *, by):
        """Another day of review, or none."""
        self.lock()
        self.review_on, self.review_told_at = day, None
        self.keep("review_on", "review_told_at")
        record("decision.review_set", self, by=by)
