"""What a decision is about and by which rules it is taken; all of it stands still once the vote is open."""

from datetime import date, datetime

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.decisions.counting import labels
from coalitions.decisions.kinds import Kind, Majority
from coalitions.decisions.rules import FEWEST
from coalitions.people.moments import say
from coalitions.spaces.models import Authored

MOST = 1000  # organisations that a quorum can ask for


class Proposal(Authored):
    """options: the choices, in words; of a date, as YYYY-MM-DD or YYYY-MM-DDTHH:MM. dots: how many each organisation has."""

    title = models.CharField(_("what is to be decided"), max_length=200)
    text = models.TextField(_("proposal"), max_length=10000, blank=True)
    kind = models.CharField(_("how it is decided"), max_length=10, choices=Kind, default=Kind.CONSENT)
    options = models.JSONField(default=list, blank=True)
    dots = models.PositiveSmallIntegerField(
        _("dots for each organisation"), default=5, validators=[MinValueValidator(1), MaxValueValidator(50)]
    )
    majority = models.CharField(_("majority"), max_length=10, choices=Majority, default=Majority.HALF)
    quorum = models.PositiveSmallIntegerField(_("quorum"), default=1, validators=[MinValueValidator(1), MaxValueValidator(MOST)])
    each_sector = models.BooleanField(_("At least one organisation from each sector must vote"), default=False)
    no_sector_against = models.BooleanField(_("No sector may have a majority against"), default=False)
    is_hidden = models.BooleanField(_("Hide the result until the vote has closed"), default=False)
    is_anonymous = models.BooleanField(_("Anonymous: nobody can ever see who voted what"), default=False)
    closes_at = models.DateTimeField(_("closes"), null=True, blank=True)
    review_on = models.DateField(_("look at it again on"), null=True, blank=True)

    class Meta:
        abstract = True

    def __str__(self):
        return self.title

    @property
    def least(self):
        """Organisations that must vote: of fewer than three, an anonymous result would tell who voted what."""
        return max(self.quorum, FEWEST) if self.is_anonymous else self.quorum

    @property
    def labels(self):
        found = labels(self.kind, self.options)
        return [say(moment(one)) for one in found] if self.kind == Kind.DATE else found


def moment(text):
    """A date, or a date and an hour as it is where the coalition meets."""
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
