"""Many people in the space, made without verbs: only counted, never heard."""

from coalitions.people.models import User
from coalitions.spaces.models import Membership


def crowd(cast, size):
    people = [User(email=f"folk{i}@sjobrunna.example", name=f"Folk {i}", password="!") for i in range(size)]
    User.objects.bulk_create(people)
    homes = [cast.kommun, cast.region, cast.havrevinge, None]
    rows = [Membership(space=cast.space, user=one, organisation=homes[i % 4]) for i, one in enumerate(people)]
    Membership.objects.bulk_create(rows)
