"""Organisations by their stage on the way aboard."""

from django.db import models
from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber
from django.utils.timezone import now

from coalitions.organisations.models.stages import FIELD, PATIENCE, STALLS, Stage


class PipelineQuerySet(models.QuerySet):
    def aboard(self):
        return self.exclude(onboarding_state=Stage.LEFT)

    def stalled(self):
        """Those whose next step has been theirs for more than fourteen days."""
        return self.filter(onboarding_state__in=STALLS, state_since__lt=now() - PATIENCE)

    def staged(self):
        """{stage: number}."""
        return dict(self.order_by().values_list(FIELD).annotate(Count("pk")))

    def longest(self):
        """Those who have been longest in their stage first."""
        return self.order_by("state_since", "pk")

    def first_of_each_stage(self, most):
        place = Window(RowNumber(), partition_by=[F(FIELD)], order_by=[F("state_since"), F("pk")])
        return self.annotate(place=place).filter(place__lte=most).longest()

    def with_contacts(self):
        return self.prefetch_related("affiliations__user", "applications")
