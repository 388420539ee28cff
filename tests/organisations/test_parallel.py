"""Two administrators answer one application at once, on both databases: one wins, the other is told."""

from threading import Barrier, Thread

import pytest
from django.db import connections

from coalitions.organisations.models import Application, Organisation
from coalitions.organisations.refusals import Decided, NotNow
from tests.cast import plant
from tests.organisations.things import CONTACT, FIELDS

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 30


@pytest.fixture
def cast(transactional_db):
    return plant()


def at_once(*deeds):
    """What the deeds that were refused raised; they start together."""
    barrier, raised = Barrier(len(deeds)), []

    def run(deed):
        barrier.wait()
        try:
            deed()
        except (Decided, NotNow) as error:
            raised.append(type(error).__name__)
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=[deed]) for deed in deeds]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    return raised


def test_org_08_who_approves_and_who_declines_at_once_agree_in_the_end(cast):
    for number in range(ROUNDS):
        fields = FIELDS | CONTACT | {"name": f"Förening {number}", "email": f"{number}@x.example"}
        made = Application.objects.apply(by=None, **fields).pk
        one, other = (Application.objects.get(pk=made) for _ in range(2))
        raised = at_once(lambda one=one: one.approve(by=cast.rasmus), lambda other=other: other.decline("Nej", by=cast.tuva))
        state, there = Application.objects.get(pk=made).state, Organisation.objects.filter(name=fields["name"]).count()
        assert raised == ["Decided"] and (state, there) in [("approved", 1), ("declined", 0)]


def test_org_13_two_who_pause_at_once_pause_it_once(cast):
    one, other = (Organisation.objects.get(pk=cast.kommun.pk) for _ in range(2))
    pause = [lambda org=org: org.move_to("paused", by=cast.rasmus, reason="Ny ledning") for org in (one, other)]
    assert at_once(*pause) == ["NotNow"] and cast.kommun.history.filter(now="paused").count() == 1
