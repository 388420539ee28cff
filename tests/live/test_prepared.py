"""Questions written once: they give what the ORM gives that writes them anew, for every value, thread and moment."""

from datetime import timedelta
from threading import Thread

import pytest
from django.db import connection
from django.utils.timezone import localdate, now

from coalitions.live.prepared import moment, prepared, today
from coalitions.organisations.models import Organisation
from coalitions.people.models import User
from coalitions.spaces.models import Membership, Role, Seat
from tests.cast import admit


@prepared
def named(names, *, newest_first):
    return User.objects.filter(name__in=names).order_by("-pk" if newest_first else "pk")


@prepared
def members(space, roles):
    own = Membership.objects.active().filter(space=space.pk, role__in=roles)
    return own.select_related("user", "organisation").order_by("pk")


def test_it_gives_rows_with_what_belongs_to_them_in_one_query(cast, django_assert_num_queries):
    for _ in range(2):
        with django_assert_num_queries(1):
            rows = members(cast.space, [Role.MEMBER, Role.OBSERVER])
            homes = [(one.user.name, one.organisation.name) for one in rows]
    assert ("Tuva Hedlindh", "Sjöbrunna kommun") in homes and len(homes) == 5


def test_values_and_shape_change_from_time_to_time(cast):
    first, second = cast.tuva, cast.joar
    assert named([first.name], newest_first=False) == [first]
    assert named([second.name], newest_first=False) == [second]
    assert named([second.name, first.name, "Ingen"], newest_first=True) == [second, first]
    assert named([], newest_first=True) == []


def test_a_moment_is_that_of_asking(cast):
    admit(cast, cast.stranger, Role.MEMBER, None, ends_at=now() + timedelta(hours=1))
    own = Membership.objects.filter(user=cast.stranger)
    assert Membership.objects.of_reader(cast.stranger, cast.space.pk)
    own.update(ends_at=now() - timedelta(seconds=1))
    assert Membership.objects.of_reader(cast.stranger, cast.space.pk) is None


def test_a_fixed_moment_is_refused(cast):
    @prepared
    def ended(user):
        return Membership.objects.filter(user=user.pk, ends_at__lt=now())

    with pytest.raises(ValueError, match="moment"):
        ended(cast.tuva)


def test_a_day_is_that_of_asking_and_a_fixed_one_is_refused(cast):
    seat = cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd)
    seats = prepared(lambda seat: Seat.objects.current().filter(pk=seat.pk))
    assert seats(seat) == [seat]
    Seat.objects.filter(pk=seat.pk).update(valid_to=today())
    assert seats(seat) == []
    with pytest.raises(ValueError, match="moment"):
        prepared(lambda seat: Seat.objects.filter(pk=seat.pk, valid_to__gt=localdate()))(seat)


def test_a_value_that_is_lost_is_refused(cast):
    @prepared
    def lost(user, name):
        return User.objects.filter(pk=user.pk)

    with pytest.raises(ValueError, match="place"):
        lost(cast.tuva, "Tuva")


def test_a_rows_own_manager_is_refused(cast):
    with pytest.raises(TypeError):
        cast.space.memberships.reading(cast.tuva, cast.space.pk)


def test_nobody_asks_like_nothing(cast):
    assert named([cast.tuva.name], newest_first=False) and members(Organisation(), [Role.MEMBER]) == []


def test_moment_outside_is_now():
    assert abs(moment() - now()) < timedelta(seconds=5)


@pytest.mark.django_db(transaction=True)
def test_another_thread_asks_by_its_own_connection():
    User.objects.create(email="en@sjobrunna.example", name="En")
    assert len(named(["En"], newest_first=False)) == 1
    found = []

    def ask():
        found.extend(named(["En"], newest_first=False))
        connection.close()

    thread = Thread(target=ask)
    thread.start()
    thread.join()
    assert len(found) == 1
