"""Two seats of one organisation at the same moment, and a vote at the moment of closing; on both databases."""

from functools import partial

import pytest

from coalitions.decisions.errors import NotOpen, SpokenFor
from coalitions.decisions.models import Decision, Vote
from tests.at_once import at_once as together
from tests.cast import plant
from tests.decisions.conftest import opened, seated

pytestmark = pytest.mark.django_db(transaction=True)
at_once = partial(together, refused=(NotOpen, SpokenFor))
ROUNDS = 20


@pytest.fixture
def table(transactional_db):
    return seated(plant())


def cast(decision, who, word):
    return lambda: Vote.objects.cast(Decision.objects.get(pk=decision.pk), [word], by=who)


def close(decision, who):
    return lambda: Decision.objects.get(pk=decision.pk).close(by=who)


def test_the_representative_and_the_alternate_at_once_leave_the_representatives_vote(table):
    for _ in range(ROUNDS):
        decision = opened(table)
        at_once(cast(decision, table.tuva, "yes"), cast(decision, table.joar, "no"))
        assert list(decision.votes.filter(replaced_at=None).values_list("choice", flat=True)) == [["yes"]]


def test_a_vote_at_the_moment_of_closing_is_counted_or_refused(table):
    for _ in range(ROUNDS):
        decision = opened(table)
        raised = at_once(cast(decision, table.tuva, "yes"), close(decision, table.ingegerd))
        counted = Decision.objects.get(pk=decision.pk).result["totals"][0]
        assert (counted, len(raised)) in ((1, 0), (0, 1))
        assert decision.votes.count() == counted


def test_anonymous_votes_at_once_are_all_in_the_urn(table):
    for _ in range(ROUNDS):
        decision = opened(table, is_anonymous=True)
        at_once(*[cast(decision, who, "yes") for who in (table.tuva, table.samira, table.petter, table.nils)])
        assert Decision.objects.get(pk=decision.pk).urn.choices == [["yes"]] * 4
