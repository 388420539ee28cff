"""One case for each kind of coalitions/home/news.py."""

from datetime import date

from coalitions.home.models import Week
from tests.live.actions import Action


def tell(cast):
    week = Week(space=cast.space, organisation=cast.kommun, monday=date(2026, 11, 2))
    Week.objects.close(week, is_told=True)


ACTIONS = {"week.told": Action(page=lambda cast: cast.coalition.get_absolute_url(), act=tell, region=False)}
