"""Two administrators at the same moment; on both databases."""

from functools import partial

import pytest

from coalitions.home.demo.cast import person
from coalitions.organisations.errors import Clash, Conflict, Present
from coalitions.organisations.models import Merging, Organisation
from tests.at_once import at_once as together
from tests.organisations.making import number, sheet

pytestmark = pytest.mark.django_db(transaction=True)
at_once = partial(together, refused=(Clash, Conflict, Present))
ROUNDS = 30


@pytest.fixture
def rasmus(transactional_db):
    return person("Rasmus Tjernvall", is_platform_admin=True)


def test_org_05_the_same_number_entered_twice_at_once_is_one_organisation_and_one_is_told(rasmus):
    for nth in range(ROUNDS):
        typed = {"sector": "business", "legal_form": "49", "registration_number": number(nth)}
        enter = partial(Organisation.objects.enter, by=rasmus, **typed)
        assert at_once(partial(enter, name="Ett"), partial(enter, name="Två")) == ["Present"]
    assert Organisation.objects.count() == ROUNDS


def test_two_who_change_the_same_field_at_once_leave_one_value_and_one_is_told(rasmus):
    one = Organisation.objects.create(name="X", sector="business")
    for nth in range(ROUNDS):
        seen = Organisation.objects.get(pk=one.pk).version
        changes = [lambda name=name, seen=seen: one.change(by=rasmus, seen=seen, name=name) for name in (f"A{nth}", f"B{nth}")]
        assert at_once(*changes) == ["Conflict"]


def test_org_10_a_list_run_by_two_workers_at_once_is_taken_in_once(rasmus):
    lists = [sheet("name,sector\n" + "".join(f"Förening {n},civil_society\n" for n in range(300)), by=rasmus) for _ in range(2)]
    for one in lists:
        one.confirm(by=rasmus)
    at_once(lists[0].take_in, lists[0].take_in, lists[1].take_in)
    [one.refresh_from_db() for one in lists]
    assert Organisation.objects.count() == 300 == sum(one.added for one in lists) == sum(one.present for one in lists)


def test_org_11_the_same_two_merged_at_once_are_merged_once(rasmus):
    for nth in range(10):
        one, other = (Organisation.objects.create(name=f"{name}{nth}", sector="business") for name in "AB")
        raised = at_once(*[lambda a=a, b=b: Merging.objects.merge(a, b, by=rasmus) for a, b in ((one, other), (other, one))])
        assert raised == ["Clash"] and Organisation.objects.count() == nth + 1
