"""MTG-05: facilitators who open and close one exercise at the same moment, and what arrives just then; on both databases."""

from functools import partial

import pytest

from coalitions.journey.errors import NotOpened
from coalitions.journey.models import Contribution, Exercise
from coalitions.live.models import LogRow
from tests.at_once import at_once as together
from tests.cast import plant
from tests.journey.making import contributed, exercise, opened

pytestmark = pytest.mark.django_db(transaction=True)
at_once = partial(together, refused=(NotOpened,))
ROUNDS = 15
STATES = {"exercise.opened": "open", "exercise.closed": "closed"}


@pytest.fixture
def cast(transactional_db):
    return plant()


def deed(name, one, by):
    return lambda: getattr(Exercise.objects.get(pk=one.pk), name)(by=by)


def rows(kind):
    return LogRow.objects.filter(kind=kind).count()


def seq(kind):
    return LogRow.objects.filter(kind=kind).order_by("seq").last().seq


def test_two_facilitators_who_open_it_open_it_once_and_who_close_it_close_it_once(cast):
    for nth in range(1, ROUNDS):
        one = exercise(cast)
        for name, kind in (("open", "exercise.opened"), ("close", "exercise.closed")):
            assert at_once(deed(name, one, cast.ingegerd), deed(name, one, cast.mirja)) == []
            assert rows(kind) == nth


def test_one_opens_again_while_the_other_closes_and_pages_hear_what_holds(cast):
    for _nth in range(ROUNDS):
        one = opened(cast)
        at_once(deed("close", one, cast.ingegerd), deed("open", one, cast.mirja))
        last = LogRow.objects.filter(kind__in=STATES).order_by("seq").last()
        assert STATES[last.kind] == Exercise.objects.get(pk=one.pk).state


def test_what_arrives_at_the_moment_of_closing_is_kept_once_and_late_only_after_it(cast):
    for _nth in range(ROUNDS):
        one = opened(cast)
        at_once(lambda one=one: contributed(cast, one, "I sista stund"), deed("close", one, cast.ingegerd))
        said = Contribution.objects.get(exercise=one)
        assert said.is_late == (seq("contribution.put") > seq("exercise.closed"))
