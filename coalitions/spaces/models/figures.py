"""Which coalitions, and what lists show of each: its question, and how many of each sector sit in it."""

from django.db import models
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Now

from coalitions.organisations.models import Sector
from coalitions.spaces.models.question import ChallengeQuestion
from coalitions.spaces.models.space import Space

CURRENT = Q(seats__valid_to=None) | Q(seats__valid_to__gt=Now())
SEATED = {
    f"seated_{sector}": Count("seats__organisation", distinct=True, filter=CURRENT & Q(seats__organisation__sector=sector))
    for sector in Sector.values
}


class CoalitionQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Those the person belongs to, and those whose common space is open."""
        return self.filter(pk__in=Space.objects.entrances(user).values("coalition"))

    def with_figures(self):
        """With `question_text` and `tally`: how many organisations have a seat, by sector."""
        latest = ChallengeQuestion.objects.filter(coalition=OuterRef("pk")).order_by("-version")
        return self.annotate(question_text=Subquery(latest.values("text")[:1]), **SEATED)
