"""Which organisations have answered which exercises, for many at once."""

from coalitions.journey.models import Contribution, Support
from coalitions.organisations.models import Organisation


def heard(exercises):
    """{(exercise id, organisation id)} of those from which something came; two queries."""
    ids = [one.pk for one in exercises]
    said = Contribution.objects.kept().filter(exercise__in=ids).values_list("exercise", "organisation")
    return {*said.distinct(), *Support.objects.filter(exercise__in=ids).values_list("exercise", "organisation").distinct()}


def silent(exercises, coalition):
    """[(exercise, organisations with a seat that have not answered)]; three queries."""
    seated = coalition.seats.current().values("organisation")
    homes, pairs = list(Organisation.objects.filter(pk__in=seated).order_by("sector", "name")), heard(exercises)
    return [(one, [home for home in homes if (one.pk, home.pk) not in pairs]) for one in exercises]
