"""Two administrators answer one application at once, on both databases: one wins, the other is told."""

from functools import partial

import pytest

from coalitions.organisations.models import Application, Organisation
from coalitions.organisations.refusals import Decided, NotNow, NumberTaken
from tests.at_once import at_once as together
from tests.cast import plant
from tests.organisations.things import CONTACT, FIELDS

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 200


@pytest.fixture
def cast(transactional_db):
    return plant()


REFUSED = (Decided, NotNow, NumberTaken)
at_once = partial(together, refused=REFUSED)


def test_org_08_who_approves_and_who_declines_at_once_agree_in_the_end(cast):
    made, name = Application.objects.apply(by=None, **FIELDS | CONTACT).pk, FIELDS["name"]
    for _ in range(ROUNDS):
        one, other = (Application.objects.get(pk=made) for _ in range(2))
        raised = at_once(lambda one=one: one.approve(by=cast.rasmus), lambda other=other: other.decline("Nej", by=cast.tuva))
        state, there = Application.objects.get(pk=made).state, Organisation.objects.filter(name=name).count()
        assert raised == ["Decided"] and (state, there) in [("approved", 1), ("declined", 0)]
        Application.objects.update(state="waiting", decided_at=None, organisation=None)
        Organisation.objects.filter(name=name).delete()


def test_org_05_two_applications_with_one_number_approved_at_once_are_one_organisation(cast):
    numbered = {"registration_number": "8299960313", "no_number_reason": ""}
    made = [Application.objects.apply(by=None, **FIELDS | CONTACT | numbered | {"name": name}) for name in ("Ena", "Andra")]
    for _ in range(20):
        raised = at_once(*[lambda one=one: Application.objects.get(pk=one.pk).approve(by=cast.rasmus) for one in made])
        assert raised == ["NumberTaken"] and Organisation.objects.filter(registration_number="8299960313").count() == 1
        assert sorted(Application.objects.values_list("state", flat=True)) == ["approved", "waiting"]
        Application.objects.update(state="waiting", decided_at=None, organisation=None)
        Organisation.objects.filter(registration_number="8299960313").delete()


def test_org_13_two_who_pause_at_once_pause_it_once(cast):
    one, other = (Organisation.objects.get(pk=cast.kommun.pk) for _ in range(2))
    pause = [lambda org=org: org.move_to("paused", by=cast.rasmus, reason="Ny ledning") for org in (one, other)]
    assert at_once(*pause) == ["NotNow"] and cast.kommun.history.filter(now="paused").count() == 1
