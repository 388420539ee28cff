"""T90, T92: what facilitators and representatives do to a charter at the same moment; on both databases."""

from functools import partial

import pytest

from coalitions.charter.errors import Begun, InForce, Replaced
from coalitions.charter.models import Charter, Signature
from coalitions.spaces.models import Deadline
from tests.at_once import at_once
from tests.cast import plant
from tests.charter.making import changed, in_force, seated

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 5


@pytest.fixture
def cast(transactional_db):
    return seated(plant())


def enact(pk, by):
    Charter.objects.get(pk=pk).enact(by=by, is_material=True, seen=1)


def sign(pk, by):
    Charter.objects.get(pk=pk).sign(by=by)


def draft(cast, number):
    return Charter.objects.draft(cast.coalition, by=cast.ingegerd, quorum=number + 2)


def test_t92_a_draft_comes_into_force_once(cast):
    for number in range(ROUNDS):
        pk = draft(cast, number).pk
        assert at_once(partial(enact, pk, cast.mirja), partial(enact, pk, cast.ingegerd), refused=(InForce,)) == ["InForce"]
        assert Charter.objects.in_force(cast.coalition.pk).number == number + 1


def test_t92_two_who_begin_a_draft_at_once_begin_one(cast):
    deeds = [lambda by=by: Charter.objects.draft(cast.coalition, by=by) for by in (cast.mirja, cast.ingegerd)]
    assert at_once(*deeds, refused=(Begun,)) == ["Begun"] and Charter.objects.count() == 1


def test_t90_two_signatures_at_once_are_one(cast):
    pk = in_force(cast).pk
    assert at_once(*[partial(sign, pk, cast.tuva)] * 2, refused=()) == []
    assert Signature.objects.count() == 1 and not Deadline.objects.filter(organisation=cast.kommun).exists()


def test_t92_who_signs_while_the_charter_changes_has_signed_what_holds_or_is_told(cast):
    for number in range(ROUNDS):
        pk = (changed(cast, quorum=50 + number) if number else in_force(cast)).pk
        new = draft(cast, number).pk
        raised = at_once(partial(sign, pk, cast.tuva), partial(enact, new, cast.mirja), refused=(Replaced,))
        signed = Signature.objects.filter(charter=pk, organisation=cast.kommun).exists()
        assert signed == (raised == []) and Deadline.objects.filter(organisation=cast.kommun).exists()
