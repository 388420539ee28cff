"""SPC-09: an organisation's seat, who holds it, its mandate in versions, and what happens while nobody does."""

import pytest
from django.core import mail
from django.utils.timezone import localdate, timedelta

from coalitions.activity.models import Cursor, Notification
from coalitions.live.models import AuditEntry
from coalitions.spaces.endings import mind_seats
from coalitions.spaces.models import Membership, Seat


@pytest.fixture
def seat(cast):
    return cast.coalition.seat(cast.kommun, cast.tuva, mandate_text="Får lova lokaler", by=cast.ingegerd)


def shown(cast, as_, who, seat):
    return as_(who).get(seat.get_absolute_url()).content.decode()


def word(client, seat, text):
    return client.post(f"{seat.get_absolute_url()}mandate/", {"mandate_text": text, "seen": seat.version})


def long_vacant(cast, days=14):
    cast.coalition.seat(cast.granfro, None, by=cast.ingegerd)
    Seat.objects.filter(organisation=cast.granfro).update(valid_from=localdate() - timedelta(days=days))


def told(cast):
    Cursor.objects.read_all()
    return set(Notification.objects.filter(reason="vacancy").values_list("user__name", flat=True))


def test_spc_09_everybody_in_the_coalition_reads_who_sits_and_with_what_mandate(cast, as_, seat):
    page = shown(cast, as_, cast.elham, seat)
    assert "Tuva Hedlindh" in page and "Får lova lokaler" in page and "handover/" not in page
    assert as_(cast.stranger).get(seat.get_absolute_url()).status_code == 404


def test_spc_09_who_sat_there_before_stays_with_dates(cast, as_, seat):
    cast.coalition.seat(cast.kommun, cast.joar, by=cast.ingegerd)
    page = shown(cast, as_, cast.petter, seat)
    before = page[page.index('id="before-h"') :]
    assert "Tuva Hedlindh" in before and str(localdate().year) in before and "Joar" not in before


@pytest.mark.parametrize("who, status", [("tuva", 302), ("ingegerd", 302), ("joar", 403), ("petter", 403), ("stranger", 404)])
def test_spc_09_the_representative_and_facilitators_word_the_mandate(who, status, cast, as_, seat):
    assert word(as_(getattr(cast, who)), seat, "Får lova 40 timmar").status_code == status


def test_spc_09_each_wording_is_kept_with_its_date(cast, as_, seat):
    word(as_(cast.tuva), seat, "Får lova 40 timmar")
    page = shown(cast, as_, cast.petter, seat)
    assert [one.text for one in seat.mandates.order_by("pk")] == ["Får lova lokaler", "Får lova 40 timmar"]
    assert page.count("Får lova 40 timmar") == 2 and page.count("Får lova lokaler") == 1


def test_spc_09_two_who_word_it_at_once_are_both_heard(cast, as_, seat):
    seat.describe(mandate_text="Hennes", by=cast.ingegerd)
    answer = as_(cast.tuva).post(f"{seat.get_absolute_url()}mandate/", {"mandate_text": "Mitt", "seen": 1})
    assert answer.status_code == 409 and "Hennes" in answer.text and "Mitt" in answer.text


@pytest.mark.parametrize("field, days", [("valid_from", 1), ("valid_to", 0)])
def test_spc_09_days_that_make_no_sense_are_refused_and_kept(field, days, cast, as_):
    fields = {"organisation": cast.granfro.pk, "role": "observer", "mandate_text": "Läser", field: localdate() + timedelta(days)}
    answer = as_(cast.ingegerd).post(f"/coalitions/{cast.coalition.pk}/seats/new/", fields)
    assert answer.status_code == 422 and "Läser" in answer.text and not Seat.objects.filter(organisation=cast.granfro).exists()


def test_spc_09_a_seat_whose_last_day_has_come_is_vacant(cast, seat):
    Seat.objects.filter(pk=seat.pk).update(valid_to=localdate())
    assert [mind_seats(), mind_seats()] == [1, 0]
    assert cast.coalition.seats.current().get().holder is None
    assert Membership.objects.get(space=cast.space, user=cast.tuva).seat is None


def test_spc_09_who_leaves_the_coalition_leaves_a_vacant_seat_and_undoing_gives_it_back(cast, seat):
    membership = Membership.objects.get(space=cast.space, user=cast.tuva)
    membership.end(by=cast.ingegerd)
    assert cast.coalition.seats.current().get().holder is None
    Membership.objects.get(pk=membership.pk).readmit(by=cast.ingegerd)
    assert cast.coalition.seats.current().get().holder == cast.tuva


@pytest.mark.parametrize("days, names", [(13, set()), (14, {"Ingegerd Älvmark", "Mirja Laitamaa"})])
def test_spc_09_a_seat_vacant_for_so_many_days_is_told_the_facilitators(days, names, cast):
    long_vacant(cast, days)
    mind_seats()
    assert told(cast) == names


def test_spc_09_that_is_told_once_and_again_after_the_next_vacancy(cast):
    long_vacant(cast)
    assert [mind_seats(), mind_seats()] == [1, 0]
    cast.coalition.seat(cast.granfro, cast.petter, by=cast.ingegerd).vacate(by=cast.ingegerd)
    long_vacant(cast)
    assert mind_seats() == 1


def test_spc_09_how_many_days_is_the_coalitions_own_setting(cast, as_):
    fields = {"name": cast.coalition.name, "vacancy_days": 3, "seen": cast.coalition.version}
    as_(cast.ingegerd).post(f"/coalitions/{cast.coalition.pk}/description/", fields)
    long_vacant(cast, 3)
    assert mind_seats() == 1 and mail.outbox == []


def test_spc_09_where_we_are_marks_what_is_vacant_too_long(cast, as_):
    long_vacant(cast, 13)
    client, page = as_(cast.ingegerd), f"/coalitions/{cast.coalition.pk}/"
    assert "i-triangle-alert" not in client.get(page).text
    long_vacant(cast, 20)
    assert "i-triangle-alert" in client.get(page).text and "20" in client.get(page).text


def test_spc_09_a_new_mandate_is_in_the_audit_log_without_its_words(cast, seat):
    seat.describe(mandate_text="Hemligt mandat", by=cast.tuva)
    entry = AuditEntry.objects.get(kind="seat.described")
    assert entry.by == cast.tuva.pk and "Hemligt" not in str(entry.small)


def test_spc_09_the_seats_page_costs_the_same_with_a_long_history(cast, as_, seat, django_assert_num_queries):
    client = as_(cast.petter)
    client.get(seat.get_absolute_url())
    with django_assert_num_queries(QUERIES):
        client.get(seat.get_absolute_url())
    for number in range(6):
        cast.coalition.seat(cast.kommun, [cast.joar, cast.tuva][number % 2], mandate_text=f"Mandat {number}", by=cast.ingegerd)
    with django_assert_num_queries(QUERIES):
        assert "Mandat 4" in client.get(seat.get_absolute_url()).text


QUERIES = 13  # one of them for how many see it
