"""Groups that can be named at once: everybody, a sector, an organisation. In either language, for a space writes in both."""

from django.db.models import Q

from coalitions.organisations.models import Sector

EVERYONE = "everyone"
MOST = 50  # people one word may call; beyond it only a facilitator calls so many
WORDS = {
    "alla": EVERYONE,
    "everyone": EVERYONE,
    "offentlig sektor": Sector.PUBLIC.value,
    "public sector": Sector.PUBLIC.value,
    "näringsliv": Sector.BUSINESS.value,
    "business": Sector.BUSINESS.value,
    "civilsamhälle": Sector.CIVIL_SOCIETY.value,
    "civil society": Sector.CIVIL_SOCIETY.value,
    "akademi": Sector.ACADEMIA.value,
    "academia": Sector.ACADEMIA.value,
}


def chosen(groups):
    """The condition on memberships that stand in one of the groups."""
    homes = [int(group.partition("-")[2]) for group in groups if group.startswith("organisation-")]
    return Q(organisation__in=homes) | Q(organisation__sector__in=groups)
