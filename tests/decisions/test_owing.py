"""What waits for an organisation: on "Where we are", in what goes over with a seat (SPC-10), and in the briefing (SPC-11)."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate, now

from coalitions.decisions.models import Clearance, Decision, Interest, Vote
from coalitions.initiatives.models import Commitment
from coalitions.organisations.models import Merging
from coalitions.spaces.asked import asked_in
from coalitions.spaces.models import Handover
from tests.decisions.conftest import draft, opened
from tests.initiatives.making import promised


@pytest.fixture
def seat(table):
    return table.coalition.seats.current().get(holder=table.tuva)


def asked(table, who):
    return [(one.title, one.organisation, one.due) for one in asked_in(table.coalition, who)]


def give(table, seat):
    return Handover.objects.hand_over(seat, table.joar, by=table.ingegerd)


def test_an_open_vote_is_asked_of_each_organisation_until_it_has_voted(table):
    closes = now() + timedelta(days=3)
    decision = opened(table, closes_at=closes)
    assert asked(table, table.joar) == [(decision.title, table.kommun, closes.date())]
    Vote.objects.cast(decision, ["yes"], by=table.tuva)
    assert asked(table, table.joar) == [] and [home for _title, home, _due in asked(table, table.samira)] == [table.lasglantan]


def test_a_round_of_sign_off_is_asked_until_it_is_cleared(table):
    decision, day = draft(table), localdate() + timedelta(days=5)
    assert asked(table, table.petter) == []
    decision.ask_to_clear(day, by=table.tuva)
    Clearance.objects.give(decision, "cannot", by=table.petter)
    assert asked(table, table.petter) == [(decision.title, table.havrevinge, day)]
    Clearance.objects.give(decision, "cleared", by=table.petter)
    assert asked(table, table.petter) == []


def test_who_stands_aside_has_no_seat_or_comes_too_late_is_asked_nothing(table):
    decision = opened(table, closes_at=now() + timedelta(hours=1))
    Interest.objects.declare(decision, "Vi äger huset.", by=table.petter, is_whole=True, is_public=True)
    Interest.objects.declare(decision, "Min bror bor där.", by=table.tuva, is_whole=False, is_public=True)
    assert asked(table, table.petter) == asked(table, table.tuva) == asked(table, table.ingegerd) == []
    assert len(asked(table, table.joar)) == 1
    Decision.objects.update(closes_at=now() - timedelta(seconds=1))
    assert asked(table, table.joar) == []


def test_asking_costs_the_same_with_many_decisions(table, django_assert_num_queries):
    for _number in range(4):
        opened(table)
    with django_assert_num_queries(10):  # seven of them what tasks, the charter, the journey, its meetings and initiatives ask
        assert len(asked_in(table.coalition, table.joar)) == 4


def test_spc_10_what_waits_goes_over_with_the_seat_and_the_successor_votes(table, seat, as_):
    decision, done = opened(table), opened(table, title="Högläsning på torget")
    Vote.objects.cast(done, ["yes"], by=table.tuva)
    page = as_(table.ingegerd).get(f"{seat.get_absolute_url()}handover/").text
    assert decision.title in page and done.title not in page
    assert give(table, seat).moved["decisions"] == [decision.pk]
    Vote.objects.cast(decision, ["yes"], by=table.joar)
    assert Vote.objects.get(decision=decision).cast_as == "representative"


def test_spc_10_an_observers_seat_owes_no_vote(table):
    opened(table)
    seat = table.coalition.seat(table.region, table.mirja, by=table.ingegerd, role="observer")
    assert Handover(seat=seat, was=table.mirja, by=table.ingegerd).preview["decisions"] == []


def test_spc_11_the_briefing_tells_what_was_decided_and_promised(table, seat, as_):
    decision, other = opened(table), opened(table, title="Bokbuss")
    Vote.objects.cast(decision, ["yes"], by=table.tuva)
    Vote.objects.cast(other, ["yes"], by=table.petter)
    decision.close(by=table.ingegerd)
    promised(table)
    handover = give(table, seat)
    promised(table, Commitment.objects.get().initiative, by=table.joar, title="Ett rum på biblioteket")
    page = as_(table.joar).get(handover.get_absolute_url()).text
    told = page[page.index('id="told-h"') : page.index("Nästa steg")]
    assert f"1. {decision.title}" in told and "Två läsvärdar" in told
    assert "Bokbuss" not in told and "Ett rum på biblioteket" not in told


def test_spc_11_what_the_reader_may_not_enter_is_counted_without_a_name(table, seat, as_):
    decision = opened(table)
    Vote.objects.cast(decision, ["yes"], by=table.tuva)
    handover = give(table, seat)
    Decision.objects.update(space=table.coalition.open_space("Styrgrupp", by=table.ingegerd))
    page = as_(table.petter).get(handover.get_absolute_url()).text
    assert decision.title not in page and "Beslut som mandatplatsen deltog i" in page


def test_where_we_are_shows_the_last_decisions_of_rooms_one_may_enter(table, as_):
    page = f"/coalitions/{table.coalition.pk}/"
    opened(table)
    assert "Senaste besluten" not in as_(table.joar).get(page).text
    Decision.objects.get().close(by=table.ingegerd)
    assert "Senaste besluten" in as_(table.joar).get(page).text
    Decision.objects.update(space=table.coalition.open_space("Styrgrupp", by=table.ingegerd))
    assert "Senaste besluten" not in as_(table.joar).get(page).text


def test_org_11_who_had_not_cleared_it_is_named_as_what_it_was_merged_into(table):
    decision = draft(table)
    decision.ask_to_clear(localdate(), by=table.tuva)
    decision.open(by=table.ingegerd)
    assert table.havrevinge in decision.uncleared_names
    for kept, gone in ((table.hem, table.havrevinge), (table.granfro, table.hem)):
        Merging.objects.merge(kept, gone, by=table.rasmus)
    assert "Stiftelsen Granfrö" in [one.name for one in Decision.objects.get().uncleared_names]
