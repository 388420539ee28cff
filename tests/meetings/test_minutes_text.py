"""DEC-10, MTG-13: the text of the minutes says what was put to the vote at the meeting, and who took no part in it."""

from datetime import timedelta

import pytest
from django.utils.timezone import now

from coalitions.decisions.models import Decision, Interest, Vote
from tests.decisions.conftest import opened
from tests.meetings.making import dated, line, on, proposed, url


@pytest.fixture
def meeting(cast):
    return on(cast)


def paper(meeting, as_, who):
    return as_(who).get(url("minutes", meeting)).text


def closed(cast, **fields):
    decision = opened(cast, **fields)
    Vote.objects.cast(decision, ["yes"], by=cast.tuva)
    return decision


def test_mtg_13_before_the_first_line_the_text_can_be_looked_at_too(cast, as_):
    page = as_(cast.elham).get(url("minutes", dated(cast, title="Träff ett")))
    assert page.status_code == 200 and "Protokoll: Träff ett" in page.text


def test_dec_10_they_name_who_took_no_part_and_why(cast, as_, meeting):
    decision = closed(cast)
    Interest.objects.declare(decision, "Vi äger huset", by=cast.petter, is_whole=True, is_public=True)
    Interest.objects.declare(decision, "Min bror bor där", by=cast.samira, is_whole=False, is_public=False)
    decision.close(by=cast.ingegerd)
    page = paper(meeting, as_, cast.joar)
    assert f"Beslut 1: {decision.title}. Bifall." in page
    assert "Havrevinge Digital AB deltog inte: Vi äger huset" in page
    assert "Samira Vallgårda, Föreningen Läsgläntan" in page and "Min bror" not in page


def test_dec_10_the_reason_is_in_the_text_that_is_approved(cast, as_, meeting):
    decision = closed(cast)
    Interest.objects.declare(decision, "Vi äger huset", by=cast.petter, is_whole=True, is_public=True)
    decision.close(by=cast.ingegerd)
    line(cast, meeting)
    minutes = proposed(cast, meeting)
    read = as_(cast.elham).get(url("minutes_text", meeting)).content.decode()
    assert "Vi äger huset" in minutes.text and read == minutes.text


def test_what_was_decided_before_after_or_elsewhere_is_not_in_them(cast, as_, meeting):
    other = cast.coalition.open_space("Lokaler", by=cast.ingegerd)
    for title, fields in (("Innan träffen", {"closed_at": now() - timedelta(hours=2)}), ("Annan plats", {"space": other})):
        one = closed(cast, title=title)
        one.close(by=cast.ingegerd)
        Decision.objects.filter(pk=one.pk).update(**fields)
    opened(cast, title="Pågår än")
    page = paper(meeting, as_, cast.tuva).split("<main")[1]
    assert not any(title in page for title in ("Innan träffen", "Annan plats", "Pågår än", "Omröstningar"))
    assert "Omröstningar" not in paper(dated(cast, starts_at=None, ends_at=None), as_, cast.tuva)
