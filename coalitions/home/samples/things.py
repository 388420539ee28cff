"""People and things in memory, for samples; the names are those of the demo story."""

from collections import namedtuple
from datetime import datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from django.utils.timezone import localdate

from coalitions.organisations.models import Organisation
from coalitions.people.models import User
from coalitions.spaces.models import Coalition, Membership, Role, Space

NUMBERS = count(9_000_000)  # far from any number in the database
AT = datetime(2026, 10, 12, 9, 41, tzinfo=ZoneInfo("Europe/Stockholm"))
TOMORROW, LAST_WEEK = localdate() + timedelta(1), localdate() - timedelta(7)

LASGLANTAN = Organisation(pk=9_000_001, name='Föreningen Läsgläntan, avdelning "Öster"', sector="civil_society")
KOMMUN = Organisation(pk=9_000_002, name="Sjöbrunna kommun", sector="public", registration_number="2120009705")
HAVREVINGE = Organisation(pk=9_000_003, name="Havrevinge Digital AB", sector="business")
HOGSKOLA = Organisation(pk=9_000_004, name="Högskolan i Sjöbrunna", sector="academia")
SAMIRA = User(pk=9_000_011, name="Samira Vallgårda", email="samira@sjobrunna.example")
TUVA = User(pk=9_000_012, name="Tuva Hedlindh", email="tuva@sjobrunna.example")
PETTER = User(pk=9_000_013, name="Petter Havsund", email="petter@sjobrunna.example")
INGEGERD = User(pk=9_000_014, name="Ingegerd Älvmark", email="ingegerd@sjobrunna.example")
HOMES = {SAMIRA: LASGLANTAN, TUVA: KOMMUN, PETTER: HAVREVINGE, INGEGERD: HOGSKOLA}

COALITION = Coalition(pk=9_000_021, name="Läsande grannskap", tile=7)
SPACE = Space(pk=9_000_022, coalition=COALITION, name="Gemensamt rum", is_common=True)
COALITION._common = SPACE
COALITION.seated_public, COALITION.seated_business, COALITION.seated_civil_society, COALITION.seated_academia = 3, 1, 2, 0


def new(model, **fields):
    """An unsaved one with a number of its own, so that ids on the page differ."""
    return model(pk=next(NUMBERS), **fields)


def given(thing, **related):
    """With what it would otherwise fetch."""
    thing._prefetched_objects_cache = related
    return thing


def memberships():
    return [
        new(Membership, space=SPACE, user=user, organisation=home, role=Role.FACILITATOR if user is INGEGERD else Role.MEMBER)
        for user, home in HOMES.items()
    ]


Known = namedtuple("Known", "user_id name organisation sector")


def people():
    """As the frame of a space knows them."""
    return [Known(one.user_id, one.user.name, one.organisation.name, one.organisation.sector) for one in memberships()]


def member(role=Role.FACILITATOR):
    return new(Membership, space=SPACE, user=INGEGERD, organisation=HOGSKOLA, role=role)
