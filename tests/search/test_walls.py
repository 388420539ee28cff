"""What the index gives lies within what a person may read, and is all of it: 2,000 random graphs of access (issue 7, Proof)."""

import random
from datetime import timedelta

import pytest
from django.db import connection
from django.utils.timezone import now

from coalitions.people.models import User
from coalitions.search.models import Entry
from coalitions.search.query import Query
from coalitions.spaces.access import standings
from coalitions.spaces.models import Membership, Role, Space, Visibility

WORLDS, READERS, ROOMS, SCOPES = 20, 100, 8, 3


@pytest.fixture
def dice():
    return random.Random(20260)


def rooms(coalition, dice, world):
    made = [
        Space(
            coalition=coalition,
            name=f"Rum {world}-{n}",
            visibility=dice.choice(Visibility.values),
            archived_at=dice.choice([None, None, now()]),
            deleted_at=dice.choice([None, None, None, now()]),
        )
        for n in range(ROOMS)
    ]
    return Space.objects.bulk_create(made)


def entries(spaces, world):
    """In each space one for the space as a whole and one for each scope; every scope is that of one thing in one space."""
    places = [(space, scope) for space in spaces for scope in ["", *(f"topic-{space.pk}{n}" for n in range(SCOPES))]]
    places += [(None, "")]
    made = [
        Entry(kind="topic", thing_id=world * 1000 + n, space=space, scope=scope, at=now(), words="gräs")
        for n, (space, scope) in enumerate(places)
    ]
    Entry.objects.number(made)
    return Entry.objects.bulk_create(made)


def readers(spaces, dice, world):
    users = User.objects.bulk_create(
        User(email=f"u{world}-{n}@test.example", name=f"U {n}", password="!") for n in range(READERS)
    )
    Membership.objects.bulk_create(
        membership(space, user, dice) for user in users for space in dice.sample(spaces, dice.randint(0, ROOMS))
    )
    return users


def membership(space, user, dice):
    soon, past = now() + timedelta(days=1), now() - timedelta(days=1)
    role = dice.choice([*Role.values, Role.GUEST])
    scope = f"topic-{space.pk}{dice.randrange(SCOPES + 1)}" if role == Role.GUEST else ""
    ends = {"ends_at": dice.choice([None, None, soon, past]), "ended_at": dice.choice([None, None, None, past])}
    return Membership(space=space, user=user, role=role, scope=scope, **ends)


def measured():
    """As databases do by themselves after a while: of tables that were just filled they know nothing, and plan by guessing."""
    with connection.cursor() as cursor:
        for model in (Entry, Membership, Space):
            cursor.execute(f"ANALYZE {model._meta.db_table}")


def may(standing, entry):
    """As the guards say it, of one thing."""
    return standing is not None and (standing.role != Role.GUEST or bool(entry.scope) and entry.scope == standing.scope)


def test_what_is_found_is_what_may_be_read(cast, dice):
    asked = Query.typed("gräs")
    for world in range(WORLDS):
        spaces = rooms(cast.coalition, dice, world)
        there, users = entries(spaces, world), readers(spaces, dice, world)
        measured()
        known = standings([(user.pk, space.pk) for user in users for space in spaces])
        for user in users:
            found = (
                Entry.objects.readable_by(user)
                .filter(words__matches=asked, thing_id__gte=world * 1000)
                .values_list("pk", flat=True)
            )
            wanted = {one.pk for one in there if one.space_id is None or may(known.get((user.pk, one.space_id)), one)}
            assert set(found) == wanted
