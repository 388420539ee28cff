"""MTG-10: the speaking order of a meeting, and what was parked on the next agenda."""

from functools import partial

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coalitions.live.models import LogRow
from coalitions.meetings.models import Speaker
from tests.at_once import at_once
from tests.meetings.making import dated, line, membership, on, url


def ask(as_, meeting, who, **fields):
    return as_(who).post(url("word", meeting), {"ask": "yes"} | fields)


def waiting(meeting):
    return [one.author.name for one in meeting.speakers.waiting()]


def give(lead, meeting, who):
    lead.post(url("turn", meeting), {"speaker": meeting.speakers.filter(author=who).last().pk})


def test_people_ask_for_the_word_and_get_it_in_turn(cast, as_):
    meeting, lead = on(cast), as_(cast.ingegerd)
    assert ask(as_, meeting, cast.tuva).status_code == ask(as_, meeting, cast.samira).status_code == 302
    ask(as_, meeting, cast.tuva)
    assert waiting(meeting) == [cast.tuva.name, cast.samira.name]
    for who in (cast.tuva, cast.samira, cast.tuva):
        give(lead, meeting, who)
    page = as_(cast.petter).get(meeting.get_absolute_url()).text
    assert meeting.speakers.talking().get().author == cast.samira and "har ordet" in page
    lead.post(url("turn", meeting))
    assert not meeting.speakers.filter(ended_at=None).exists()


def test_a_facilitator_gives_it_to_another_and_a_place_can_be_left(cast, as_):
    meeting, lead = on(cast), as_(cast.ingegerd)
    for who in (cast.tuva, cast.samira, cast.petter):
        ask(as_, meeting, who)
    give(lead, meeting, cast.petter)
    ask(as_, meeting, cast.tuva, ask="no")
    assert waiting(meeting) == [cast.samira.name] and meeting.speakers.talking().get().author == cast.petter
    assert "första gången" in lead.get(url("speaking", meeting)).text
    ask(as_, meeting, cast.petter, ask="no")
    ask(as_, meeting, cast.petter)
    assert lead.get(url("speaking", meeting)).text.count("första gången") == 1


@pytest.mark.parametrize("named", ["x", "9" * 15, "-1"])
def test_what_nobody_is_named_by_gives_it_to_nobody_else(cast, as_, named):
    meeting = on(cast)
    ask(as_, meeting, cast.tuva)
    answer = as_(cast.ingegerd).post(url("turn", meeting), {"speaker": named})
    assert answer.status_code == (404 if named.isdecimal() else 302)


def test_only_facilitators_give_it_and_a_meeting_that_was_held_has_no_order(cast, as_):
    meeting = on(cast)
    assert as_(cast.tuva).post(url("turn", meeting)).status_code == 403
    meeting.end(by=cast.ingegerd)
    rows = LogRow.objects.count()
    assert ask(as_, meeting, cast.tuva).status_code == 409 and LogRow.objects.count() == rows
    assert "Talarlista" not in as_(cast.tuva).get(meeting.get_absolute_url()).text


@pytest.mark.django_db(transaction=True)
def test_two_facilitators_give_the_word_at_once_and_one_has_it(cast):
    for turn in range(10):
        meeting, by = on(cast, title=f"Träff {turn}"), membership(cast, cast.ingegerd)
        for who in (cast.tuva, cast.samira, cast.petter):
            Speaker.objects.ask(meeting, by=membership(cast, who))
        give_it = partial(Speaker.objects.give, meeting, meeting.speakers.first(), by=by)
        assert at_once(give_it, give_it, refused=()) == []
        assert meeting.speakers.talking().count() == 1 and len(waiting(meeting)) == 2


def test_what_was_parked_is_put_on_the_next_agenda_once(cast, as_):
    earlier, lead = on(cast, title="Träff ett"), as_(cast.ingegerd)
    lines = [line(cast, earlier, text, "parked") for text in ("Skyltar på biblioteket", "Fika")]
    following = dated(cast, title="Träff två")
    assert "Skyltar" not in lead.get(url("agenda", following)).text
    earlier.end(by=cast.ingegerd)
    assert "Skyltar" in as_(cast.tuva).get(following.get_absolute_url()).text
    lead.post(url("parked", following), {"line": lines[0].pk})
    lead.post(url("parked", following), {"line": lines[0].pk})
    assert [(one.title, one.line) for one in following.agenda.all()] == [("Skyltar på biblioteket", lines[0])]
    lead.post(url("parked", following))
    assert following.agenda.count() == 2 and "Parkerad på Träff ett" in lead.get(url("agenda", following)).text
    assert as_(cast.tuva).post(url("parked", following)).status_code == 403


def test_it_costs_the_same_with_many_who_wait_and_much_that_is_parked(cast, as_):
    earlier, meeting, client = on(cast, title="Träff ett"), on(cast), as_(cast.petter)
    earlier.end(by=cast.ingegerd)
    ask(as_, meeting, cast.tuva)
    client.get(meeting.get_absolute_url())
    with CaptureQueriesContext(connection) as few:
        client.get(meeting.get_absolute_url())
    ask(as_, meeting, cast.samira), ask(as_, meeting, cast.mirja)
    earlier.resume(by=cast.ingegerd)
    for number in range(10):
        line(cast, earlier, f"Fråga {number}", "parked")
    earlier.end(by=cast.ingegerd)
    with CaptureQueriesContext(connection) as many:
        client.get(meeting.get_absolute_url())
    assert len(many) <= len(few) + 1
