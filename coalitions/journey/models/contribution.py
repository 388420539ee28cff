"""What one person says in an exercise, for an organisation. Late is kept and told, removed is kept back."""

from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import F
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.journey.errors import NotOpened
from coalitions.journey.kinds import MAPPED, Category
from coalitions.journey.models.line import Line
from coalitions.journey.models.placed import Placed
from coalitions.live.log import record, verb
from coalitions.spaces.models.edits import change

LONGEST = 1000  # characters


class ContributionQuerySet(models.QuerySet):
    def kept(self):
        return self.filter(removed_at=None)

    def needs(self):
        return self.kept().filter(category=Category.NEED)

    def ideas(self):
        return self.kept().filter(category=Category.IDEA)

    def named(self):
        """Whose author may be shown; what is nameless now is named when its exercise closes."""
        return self.filter(is_nameless=False)

    def unanswered(self):
        return self.kept().filter(outcome="").order_by("made")

    def drawn(self):
        return self.select_related("author", "organisation", "exercise").prefetch_related(
            models.Prefetch("lines", Line.objects.drawn())
        )

    def with_support(self):
        return self.drawn().prefetch_related("supports__organisation")

    def noted(self):
        """With all that a note of the map shows, in a constant number of queries."""
        joined = ("group__joinings__organisation", "group__joinings__user")
        return self.with_support().select_related("group").prefetch_related(*joined)

    def on_map(self):
        """With the ideas that lead to it as well."""
        ideas = models.Prefetch("idea", self.model.objects.noted())
        to = models.Prefetch("lines_to", Line.objects.order_by("idea__made", "pk").prefetch_related(ideas))
        return self.noted().prefetch_related(to)

    def in_picture(self):
        """The notes of the map."""
        return self.kept().named().filter(category__in=MAPPED)

    def changed_by(self, membership):
        return self.kept().filter(author=membership.user_id)


class ContributionManager(models.Manager.from_queryset(ContributionQuerySet)):
    @verb
    def put(self, exercise, text, *, by, category="", answers=None):
        """by: the membership. answers: the need of an idea. Late when the exercise was closed. Raises NotOpened."""
        exercise.lock()
        if exercise.state == "waiting":
            raise NotOpened
        late = exercise.state == "closed"
        nameless, category = exercise.is_anonymous and not late, category or exercise.kind_of.categories[0]
        fields = {"category": category, "is_late": late, "is_nameless": nameless}
        fields |= self.model.first_place(exercise.space, category) | by.signature
        said = self.create(space=exercise.space, exercise=exercise, text=text, **fields)
        if answers and said.is_idea:
            said.answers.add(answers, through_defaults={"organisation": by.organisation, "author": by.user, "is_agreed": True})
        record("contribution.put", said, by=by.user, stamp="made", nameless=nameless)
        return said

    def reveal(self, exercise):
        """Shows the names that were kept back; within the verb that closes the exercise."""
        for said in self.kept().filter(exercise=exercise, is_nameless=True):
            said.is_nameless, said.version = False, said.version + 1
            said.save(update_fields=["is_nameless", "version"])
            record("contribution.named", said, by=None)


class Contribution(Placed):
    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="contributions")
    exercise = models.ForeignKey("journey.Exercise", models.CASCADE, related_name="contributions")
    category = models.CharField(_("kind"), max_length=9, choices=Category)
    text = models.TextField(_("contribution"), max_length=LONGEST)
    is_nameless = models.BooleanField(default=False)
    is_late = models.BooleanField(default=False)
    at = models.DateTimeField(auto_now_add=True)
    made = models.BigIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    outcome = models.TextField(_("what became of it"), max_length=LONGEST, blank=True)
    outcome_at = models.DateTimeField(null=True)
    removed_at = models.DateTimeField(null=True)

    objects = ContributionManager()

    class Meta:
        ordering = ["made"]
        indexes = [models.Index(fields=["space", "category"], name="contributions_of_a_space")]

    def __str__(self):
        return self.text

    def get_absolute_url(self):
        return reverse("journey:contribution", args=[self.space_id, self.pk])

    @property
    def title(self):
        return self.text[:80]

    @property
    def scope(self):
        return ""

    def is_kept_by(self, membership):
        """Its author, and the facilitators."""
        return membership is not None and (membership.is_facilitator or membership.user_id == self.author_id)

    @verb
    def describe(self, *, by, seen=None, **fields):
        """Other words, by its author. seen: the version the person saw. Raises Conflict."""
        if self.author_id != by.pk:
            raise PermissionDenied
        change(self, fields, seen, "contribution.changed", by, nameless=self.is_nameless)

    @verb
    def answer(self, *, by, seen=None, outcome=""):
        """Says what became of it. seen: the version the person saw. Raises Conflict."""
        change(self, {"outcome": outcome}, seen, "contribution.answered", by, nameless=self.is_nameless)
        self.outcome_at = now()
        self.save(update_fields=["outcome_at"])

    @verb
    def remove(self, *, by):
        """Off every page; by its author or a facilitator. by: the membership. Twice is once."""
        if not self.is_kept_by(by):
            raise PermissionDenied
        gone = Contribution.objects.kept().filter(pk=self.pk).update(removed_at=now(), version=F("version") + 1)
        if gone:
            self.refresh_from_db(fields=["removed_at", "version"])
            record("contribution.removed", self, by=by.user, nameless=self.is_nameless)
