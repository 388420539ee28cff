"""How the four sectors are seated while organisations are invited: advice, never a quota."""

from collections import Counter
from dataclasses import dataclass

from django.utils.translation import gettext as _

from coalitions.organisations.models import Organisation, Sector
from coalitions.spaces.models import Invitation


@dataclass(frozen=True)
class Share:
    """A sector at the table: organisations with a seat, how many of them are hosts, and how many more are asked in."""

    sector: str
    seated: int
    hosts: int
    asked: int

    @property
    def label(self):
        return Sector(self.sector).label

    @property
    def warning(self):
        """What a facilitator may want to know, in words, or nothing."""
        if self.seated and self.seated == self.hosts:
            return _("%(sector)s: none besides the host") % {"sector": self.label}
        if self.seated == 0:
            return _("%(sector)s: no organisation yet") % {"sector": self.label}
        return _("%(sector)s: one organisation") % {"sector": self.label} if self.seated == 1 else ""


def balance(coalition):
    """A Share for each sector, in the order kept everywhere, in three queries."""
    seated = Organisation.objects.filter(seats__in=coalition.seats.current()).distinct()
    sectors = dict(seated.order_by().values_list("pk", "sector"))
    hosts = set(coalition.hosts.order_by().values_list("pk", flat=True))
    waiting = Invitation.objects.open().filter(space__coalition=coalition).exclude(organisation=None)
    asked = {pk: sector for pk, sector in waiting.values_list("organisation", "organisation__sector") if pk not in sectors}
    at_home = Counter(sector for pk, sector in sectors.items() if pk in hosts)
    all_of, coming = Counter(sectors.values()), Counter(asked.values())
    return [Share(sector, all_of[sector], at_home[sector], coming[sector]) for sector in Sector.values]
