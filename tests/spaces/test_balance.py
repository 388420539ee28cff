"""REP-03: who is heard in a coalition, by sector and organisation, and who is invited to speak."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from coalitions.activity.models import Notification
from coalitions.boards.models import Board
from coalitions.decisions.models import Vote
from coalitions.discussion.models import Topic
from coalitions.spaces.errors import AskedLately
from coalitions.spaces.models import SpeakInvitation
from coalitions.spaces.voices import heard
from tests.activity.making import clock, hear, member
from tests.decisions.conftest import opened, seated
from tests.guards.asking import masked


def url(cast, name="balance", **ids):
    return reverse(f"spaces:{name}", kwargs={"coalition": cast.coalition.pk, **ids})


def speaking(cast, home):
    return url(cast, "speaking", organisation=home.pk)


def talk(cast):
    """Eleven words of the kommun in two threads, four of Läsgläntan in one."""
    seated(cast)
    first = Topic.objects.open(cast.space, "Lokal", "Vi har en lokal", by=member(cast, cast.tuva))
    Topic.objects.open(cast.space, "Tid", "När passar det er\ni nästa vecka", by=member(cast, cast.joar))
    return first.post("Den vill vi se", by=member(cast, cast.samira))


def told(cast):
    found = heard(cast.coalition, cast.ingegerd)
    labels = [str(voice.label) for voice in found["voices"]]
    return {row.who.pk: dict(zip(labels, [one.number for one in row.shares], strict=True)) for row in found["rows"]}


def test_rep_03_words_threads_tasks_and_votes_are_counted_by_organisation(cast):
    talk(cast)
    card = Board.objects.open(cast.space, "Tavla", by=cast.ingegerd).columns.first().add_card("Nyckel", by=cast.ingegerd)
    card.assign(people=[cast.tuva, cast.joar], organisations=[cast.kommun, cast.lasglantan], by=cast.ingegerd)
    Vote.objects.cast(opened(cast), ["yes"], by=cast.petter)
    found = told(cast)
    assert found[cast.kommun.pk] == {"Ord": 11, "Trådar": 2, "Uppgifter": 1, "Röster": 0}
    assert found[cast.lasglantan.pk] == {"Ord": 4, "Trådar": 1, "Uppgifter": 1, "Röster": 0}
    assert found[cast.havrevinge.pk] == {"Ord": 0, "Trådar": 0, "Uppgifter": 0, "Röster": 1}


def test_rep_03_sectors_have_their_share_in_a_picture_and_in_words(cast, as_):
    talk(cast)
    text = as_(cast.ingegerd).get(url(cast)).text
    assert 'viewBox="0 0 15 1"' in text and '<rect data-sector="public" x="0" y="0" width="11" height="1"/>' in text
    assert "Offentlig sektor 73 %" in text and "Civilsamhälle 27 %" in text and "Akademi 0 %" in text


def test_rep_03_nothing_that_was_taken_away_counts(cast):
    message = talk(cast)
    message.remove(by=member(cast, cast.samira))
    assert told(cast)[cast.lasglantan.pk]["Ord"] == 0


def test_rep_03_it_is_of_organisations_in_a_fixed_order_and_names_no_person(cast, as_):
    talk(cast)
    text = as_(cast.ingegerd).get(url(cast, "balance_now")).text
    homes = [cast.kommun, cast.havrevinge, cast.lasglantan, cast.hogskola]
    places = [text.index(f'scope="row"><svg class="shape" data-sector="{one.sector}"') for one in homes]
    assert places == sorted(places)
    assert [person.name for person in (cast.tuva, cast.joar, cast.samira, cast.petter, cast.nils) if person.name in text] == []


def test_rep_03_it_is_for_those_who_facilitate_the_common_space(cast, as_):
    seated(cast)
    assert [as_(who).get(url(cast)).status_code for who in (cast.ingegerd, cast.mirja, cast.tuva, cast.elham)] == [
        200,
        200,
        403,
        403,
    ]
    assert as_(cast.stranger).get(url(cast)).status_code == 404
    assert url(cast) in as_(cast.mirja).get(cast.coalition.get_absolute_url()).text
    assert url(cast) not in as_(cast.tuva).get(cast.coalition.get_absolute_url()).text


def test_rep_03_what_is_said_where_the_facilitator_may_not_enter_is_not_counted(cast):
    seated(cast)
    group = cast.coalition.open_space("Bara Mirja", by=cast.mirja, organisation=cast.region)
    group.memberships.create(user=cast.tuva, role="member", organisation=cast.kommun)
    Topic.objects.open(group, "Hemligt", "Sju ord som ingen annan får räkna", by=group.memberships.get(user=cast.tuva))
    assert told(cast)[cast.kommun.pk]["Ord"] == 0


def test_rep_03_few_people_have_no_figures(cast, as_):
    talk(cast)
    for who in (cast.elham, cast.petter, cast.samira, cast.joar):
        cast.space.memberships.get(user=who).end(by=cast.ingegerd)
    text = as_(cast.ingegerd).get(url(cast)).text
    assert "För få för siffror" in text and "<table" not in text and "Sjöbrunna kommun" not in text


def test_rep_03_who_is_silent_is_invited_to_speak_and_hears_of_it_once(cast, as_):
    talk(cast)
    hear()
    client = as_(cast.ingegerd)
    page = client.get(url(cast)).text
    assert speaking(cast, cast.havrevinge) in page and speaking(cast, cast.kommun) not in page
    assert client.post(speaking(cast, cast.havrevinge)).status_code == 302
    again = client.post(speaking(cast, cast.havrevinge))
    assert again.status_code == 409 and "fjorton" in again.text
    hear()
    told = Notification.objects.filter(reason="speak")
    assert [(one.user, one.by) for one in told] == [(cast.petter, cast.ingegerd)]
    page = client.get(url(cast)).text
    assert "Inbjuden till ordet" in page and speaking(cast, cast.havrevinge) not in page


def test_rep_03_a_facilitator_asks_the_silent_a_question_of_their_own(cast, as_):
    seated(cast)
    hear()
    client = as_(cast.ingegerd)
    assert "Havrevinge" in client.get(speaking(cast, cast.havrevinge)).text
    assert client.post(speaking(cast, cast.havrevinge), {"question": "x" * 301}).status_code == 422
    assert client.post(speaking(cast, cast.havrevinge), {"question": "Vad ser ni på Öster?"}).status_code == 302
    hear()
    assert "Vad ser ni på Öster?" in as_(cast.petter).get("/notifications/").text
    assert "Vad ser ni på Öster?" not in as_(cast.tuva).get("/notifications/").text


def test_rep_03_after_fourteen_days_it_can_be_invited_again(cast):
    seated(cast)
    with clock(9, day=1):
        SpeakInvitation.objects.send(cast.coalition, cast.havrevinge, by=cast.ingegerd)
    with clock(8, day=15), pytest.raises(AskedLately):
        SpeakInvitation.objects.send(cast.coalition, cast.havrevinge, by=cast.ingegerd)
    with clock(10, day=15):
        SpeakInvitation.objects.send(cast.coalition, cast.havrevinge, by=cast.ingegerd)
    assert SpeakInvitation.objects.count() == 2


def test_rep_03_only_who_has_a_seat_is_invited_and_only_by_a_facilitator(cast, as_):
    seated(cast)
    assert as_(cast.tuva).post(speaking(cast, cast.havrevinge)).status_code == 403
    answer = as_(cast.ingegerd).post(speaking(cast, cast.granfro))
    missing = as_(cast.ingegerd).post(url(cast, "speaking", organisation=987654321))
    assert (answer.status_code, missing.status_code) == (404, 404)
    known, unknown = speaking(cast, cast.granfro), url(cast, "speaking", organisation=987654321)
    assert masked(answer.content, known) == masked(missing.content, unknown)


def test_rep_03_it_costs_the_same_however_much_is_said(cast, as_):
    talk(cast)
    client = as_(cast.ingegerd)

    def cost():
        with CaptureQueriesContext(connection) as asked:
            client.get(url(cast))
        return len(asked)

    cost()
    before = cost()
    talk(cast), talk(cast)
    cast.coalition.seat(cast.natverket, cast.elham, by=cast.ingegerd)
    SpeakInvitation.objects.send(cast.coalition, cast.natverket, by=cast.ingegerd)
    assert cost() == before
