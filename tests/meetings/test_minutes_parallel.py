"""The last two who approve, and a line at the moment the minutes are put up, at once; on both databases."""

from functools import partial

import pytest

from coalitions.live.models import LogRow
from coalitions.meetings.errors import Settled
from coalitions.meetings.models import Attendance, Line, Minutes
from tests.at_once import at_once as together
from tests.cast import plant
from tests.meetings.making import line, membership, on, proposed

pytestmark = pytest.mark.django_db(transaction=True)
at_once = partial(together, refused=Settled)
ROUNDS = 20


@pytest.fixture
def cast(transactional_db):
    return plant()


def approve(cast, minutes, who):
    return lambda: Minutes.objects.get(pk=minutes.pk).answer(True, by=membership(cast, who))


def test_mtg_13_the_last_two_who_approve_at_once_lock_it_once(cast):
    for _ in range(ROUNDS):
        minutes = proposed(cast, on(cast), [cast.tuva, cast.samira])
        at_once(approve(cast, minutes, cast.tuva), approve(cast, minutes, cast.samira))
        minutes.refresh_from_db()
        assert minutes.stage == "approved"
    assert LogRow.objects.filter(kind="minutes.approved").count() == ROUNDS


def test_mtg_13_a_line_at_the_moment_they_are_put_up_is_in_the_text_or_refused(cast):
    for _ in range(ROUNDS):
        meeting = on(cast)
        line(cast, meeting)
        put_up = partial(Minutes.objects.propose, meeting, [membership(cast, cast.tuva)], by=cast.ingegerd)
        refused = at_once(lambda to=meeting: line(cast, to, "Just nu"), put_up)
        assert ("Just nu" in Minutes.objects.get(meeting=meeting).text) == (refused == [])
        assert Line.objects.filter(meeting=meeting, text="Just nu").exists() == (refused == [])


def test_mtg_11_two_taps_at_once_are_one(cast):
    for _ in range(ROUNDS):
        meeting = on(cast)
        tap = partial(Attendance.objects.tap, meeting, by=membership(cast, cast.tuva))
        assert at_once(tap, tap) == [] and meeting.attendance.count() == 1
