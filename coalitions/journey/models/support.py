"""An organisation stands behind an idea, with one of its dots."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.journey.errors import AtRest, NoDots, NotOpened, TooManyDots
from coalitions.journey.kinds import Kind
from coalitions.live.log import record, verb
from coalitions.organisations.models import Organisation, Sector


class SupportManager(models.Manager):
    @verb
    def turn(self, exercise, *, by, add=(), take=()):
        """Dots of the actor's organisation set on and taken off ideas. by: the membership.

        What a colleague set meanwhile stays. Raises NotOpened unless the exercise is open, TooManyDots.
        """
        exercise.lock()
        if exercise.state != "open":
            raise NotOpened
        own = self.filter(exercise=exercise, organisation=by.organisation)
        own.filter(idea__in=take).delete()
        there = set(self.filter(organisation=by.organisation, idea__in=add).values_list("idea", flat=True))
        fresh = [idea for idea in add if idea.pk not in there]
        self.bulk_create(self.model(exercise=exercise, idea=idea, organisation=by.organisation, author=by.user) for idea in fresh)
        if own.count() > exercise.dots:
            raise TooManyDots
        for idea in [*fresh, *take]:
            record("support.turned", idea, by=by.user)

    @verb
    def back(self, idea, wanted, *, by):
        """The actor's organisation stands behind the idea, or no more, in the exercise that is open. Twice is once.

        by: the membership. Raises NoDots, AtRest when no exercise for support is open, NotOpened for a dot of one that closed.
        """
        own = self.filter(idea=idea, organisation=by.organisation).select_related("exercise__space__coalition").first()
        exercise = own.exercise if own else idea.space.exercises.open().filter(kind=Kind.SUPPORT).order_by("pk").last()
        if exercise is None:
            raise AtRest
        try:
            self.turn(exercise, by=by, **({"add": [idea]} if wanted else {"take": [idea] if own else []}))
        except TooManyDots as error:
            raise NoDots from error


class Support(models.Model):
    exercise = models.ForeignKey("journey.Exercise", models.CASCADE, related_name="supports")
    idea = models.ForeignKey("journey.Contribution", models.CASCADE, related_name="supports")
    organisation = models.ForeignKey(Organisation, models.CASCADE, verbose_name=_("organisation"), related_name="+")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = SupportManager()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["idea", "organisation"], name="one_dot_on_an_idea")]

    def __str__(self):
        return f"{self.organisation}: {self.idea}"


def balance(supports):
    """{sector: how many of its organisations} of an idea's supports."""
    sectors = [support.organisation.sector for support in supports]
    return {sector: sectors.count(sector) for sector in Sector.values if sector in sectors}
