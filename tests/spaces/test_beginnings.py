"""SPC-18, SPC-19: while organisations are invited, and before a coalition is begun."""

import pytest
from django.utils import translation

from coalitions.spaces.balance import balance
from coalitions.spaces.models import Coalition, Invitation
from coalitions.spaces.similar import stems


def warnings(cast):
    with translation.override("en"):
        return {share.sector: share.warning for share in balance(cast.coalition)}


def sit(cast, *homes):
    for home in homes:
        cast.coalition.seat(home, None, by=cast.ingegerd)


def start(client, **fields):
    return client.post("/coalitions/new/", {"name": "Läsande kvarter", "question": "Var läser barnen?", **fields})


def test_spc_18_one_business_none_besides_the_host_and_nobody_are_said(cast):
    sit(cast, cast.havrevinge, cast.hogskola, cast.kommun, cast.region)
    found = warnings(cast)
    assert "one organisation" in found["business"] and "besides the host" in found["academia"]
    assert "no organisation" in found["civil_society"] and found["public"] == ""


def test_spc_18_alternates_and_many_seats_count_an_organisation_once(cast):
    sit(cast, cast.havrevinge)
    cast.coalition.seat(cast.havrevinge, cast.petter, role="alternate", by=cast.ingegerd)
    assert [share.seated for share in balance(cast.coalition)] == [0, 1, 0, 0]


def test_spc_18_who_is_invited_and_not_seated_is_counted_beside(cast):
    sit(cast, cast.kommun)
    for home in (cast.kommun, cast.granfro):
        Invitation.objects.invite(cast.space, f"ny{home.pk}@x.example", by=cast.ingegerd, organisation=home)
    assert {share.sector: share.asked for share in balance(cast.coalition)} == {
        "public": 0,
        "business": 0,
        "civil_society": 1,
        "academia": 0,
    }


@pytest.mark.parametrize("page", ["/coalitions/{}/seats/new/", "/coalitions/{}/"])
def test_spc_18_facilitators_see_it_where_they_invite(page, cast, as_):
    sit(cast, cast.havrevinge)
    page = page.format(cast.coalition.pk)
    assert "en organisation" in as_(cast.ingegerd).get(page).text
    assert "en organisation" in as_(cast.ingegerd).get(f"/spaces/{cast.space.pk}/invitations/").text
    assert "en organisation" not in as_(cast.tuva).get(page).text


def test_spc_19_similar_ones_are_shown_once_with_what_was_typed_and_then_it_begins(cast, as_):
    client = as_(cast.tuva)
    first = start(client, goal="Alla läser")
    assert first.status_code == 422 and "Läsande grannskap" in first.text and "Alla läser" in first.text
    assert f'name="known" value="{cast.coalition.pk}"' in first.text and not Coalition.objects.filter(goal="Alla läser").exists()
    assert start(client, goal="Alla läser", known=str(cast.coalition.pk)).status_code == 302


def test_spc_19_closed_ones_are_shown_too_and_marked(cast, as_):
    cast.space.archive(by=cast.ingegerd)
    assert 'class="tag"' in start(as_(cast.tuva)).text


def test_spc_19_earlier_names_and_the_question_count(cast, as_):
    cast.coalition.ask("Hur får barnen en plats att läsa på fritidshemmet?", by=cast.ingegerd)
    cast.coalition.rename("Bokbussen", by=cast.ingegerd)
    client = as_(cast.tuva)
    assert start(client, name="LÄSANDE Norrland", question="").status_code == 422
    assert start(client, name="Simskola", question="Hur får barnen ett fritidshem?").status_code == 422


def test_spc_19_what_one_may_not_know_of_is_not_told(cast, as_):
    assert start(as_(cast.stranger)).status_code == 302


@pytest.mark.parametrize("name", ["Trygg väg", "Hur kan vi tillsammans", "Ny"])
def test_spc_19_words_that_say_little_find_nothing(name, cast, as_):
    assert start(as_(cast.tuva), name=name, question="").status_code == 302


def test_spc_19_words_are_alike_whatever_their_case_accents_and_endings():
    assert set(stems("LÄSANDE Grannskapet")) == set(stems("läsande grannskap")) == {"lasan", "grann"}


def test_spc_19_many_coalitions_cost_as_little_as_few(cast, as_, django_assert_num_queries):
    client = as_(cast.tuva)
    start(client)
    with django_assert_num_queries(QUERIES):
        start(client)
    for number in range(8):
        Coalition.objects.start(f"Läsande stad {number}", by=cast.tuva, question="Var läser man?")
    with django_assert_num_queries(QUERIES):
        assert start(client).text.count("Läsande stad") == 5


QUERIES = 8
