"""The demo's cast in every test: one coalition with one space, and outside it a stranger and an administrator."""

from types import SimpleNamespace

from coalitions.home.demo.cast import organisations, people, person
from coalitions.spaces.models import Coalition, Membership, Role

ROLES = {
    "mirja": ("region", Role.FACILITATOR),
    "tuva": ("kommun", Role.MEMBER),
    "joar": ("kommun", Role.MEMBER),
    "samira": ("lasglantan", Role.MEMBER),
    "petter": ("havrevinge", Role.MEMBER),
    "elham": ("natverket", Role.OBSERVER),
}


def plant(domain="sjobrunna.example"):
    """`cast.space` of `cast.coalition`, led by `cast.ingegerd`, with everybody of ROLES in it; the others stand outside."""
    homes = organisations()
    cast = SimpleNamespace(**homes, **people(homes, domain), stranger=person("Sten Främling", domain))
    cast.coalition = Coalition.objects.start(
        "Läsande grannskap", by=cast.ingegerd, organisation=cast.hogskola, hosts=[cast.hogskola], common="Gemensamt rum"
    )
    cast.space = cast.coalition.common
    for key, (home, role) in ROLES.items():
        admit(cast, getattr(cast, key), role, homes[home])
    return cast


def admit(cast, user, role, organisation, **fields):
    return Membership.objects.admit(cast.space, user, by=cast.ingegerd, role=role, organisation=organisation, **fields)
