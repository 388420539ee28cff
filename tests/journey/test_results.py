"""MTG-02, MTG-04, MTG-06: earlier results stand where they are needed, in one picture each."""

from coalitions.activity.models import Cursor, Notification
from coalitions.journey.models import Support, balance
from coalitions.journey.results import carried, situation
from coalitions.journey.table import table_of
from tests.journey.making import begun, contributed, idea, membership, opened, stand, url


def by_kind(meetings):
    return {each.kind: each for one in meetings for each in one.exercises.all()}


def test_every_meeting_opens_with_the_earlier_results_in_place(cast, as_):
    meetings = begun(cast)
    kinds = by_kind(meetings)
    kinds["situation"].open(by=cast.ingegerd)
    contributed(cast, kinds["situation"], "Någonstans varmt", category="need")
    contributed(cast, kinds["situation"], "Läxhjälp på måndagar", category="effort", by=cast.samira)
    third = as_(cast.tuva).get(meetings[2].get_absolute_url()).text
    assert "Någonstans varmt" in third and "Läxhjälp på måndagar" in third
    assert "Någonstans varmt" not in as_(cast.tuva).get(meetings[0].get_absolute_url()).text


def test_an_exercise_begins_with_what_it_builds_on(cast):
    kinds = by_kind(begun(cast))
    for one in kinds.values():
        one.open(by=cast.ingegerd)
    contributed(cast, kinds["situation"], "Någonstans varmt", category="need")
    contributed(cast, kinds["situation"], "Läxhjälp", category="effort")
    contributed(cast, kinds["what_if"], "Tänk om dörren var öppen")
    assert [[one.text for one in said] for _label, said in carried(kinds["ideas"])] == [["Någonstans varmt"]]
    kinds["what_if"].close(by=cast.ingegerd)
    texts = [[one.text for one in said] for _label, said in carried(kinds["ideas"])]
    assert texts == [["Någonstans varmt"], ["Tänk om dörren var öppen"]]


def test_needs_challenges_and_efforts_of_each_organisation_stand_in_one_picture(cast, as_):
    one = opened(cast, "situation")
    contributed(cast, one, "Volontärer", category="need", by=cast.samira)
    contributed(cast, one, "Lokaler", category="need")
    contributed(cast, one, "Korta kontrakt", category="challenge")
    rows = situation(cast.space)
    assert [home for home, _said in rows] == [cast.kommun, cast.lasglantan]
    assert [said.text for said in rows[0][1]["challenge"]] == ["Korta kontrakt"]
    assert "Korta kontrakt" in as_(cast.elham).get(f"/spaces/{cast.space.pk}/situation/").text


def test_ideas_stand_against_the_needs_they_answer_with_who_is_behind_them(cast, as_):
    need = contributed(cast, opened(cast, "situation"), "Någon som lyssnar", category="need")
    answer, loose = idea(cast, "Läsvärdar", answers=need), idea(cast, "Bokbuss")
    stand(cast, opened(cast, "support"), answer)
    rows = [(row.need and row.need.pk, [cell.pk for cell, _html, _proposed in row.ideas]) for row in table_of(cast.space)]
    assert rows == [(need.pk, [answer.pk]), (None, [loose.pk])]
    page = as_(cast.tuva).get(f"/spaces/{cast.space.pk}/ideas/").text
    assert "Läsvärdar" in page and "Sjöbrunna kommun" in page


def backing(cast, as_, exercise, *ideas, seen=(), by=None):
    sent = {"ideas": [one.pk for one in ideas], "seen": " ".join(str(one.pk) for one in seen)}
    return as_(by or cast.tuva).post(url("support", exercise), sent)


def test_an_organisation_sets_and_takes_off_its_dots(cast, as_):
    one, two = idea(cast, "ett"), idea(cast, "två")
    exercise = opened(cast, "support")
    assert backing(cast, as_, exercise, one).status_code == 302
    assert backing(cast, as_, exercise, two, seen=[one]).status_code == 302
    assert list(Support.objects.values_list("idea", "organisation")) == [(two.pk, cast.kommun.pk)]


def test_what_a_colleague_set_meanwhile_stays(cast, as_):
    one, two = idea(cast, "ett"), idea(cast, "två")
    exercise = opened(cast, "support")
    stand(cast, exercise, one, by=cast.joar)
    assert backing(cast, as_, exercise, one, two).status_code == 302
    assert Support.objects.filter(organisation=cast.kommun).count() == 2


def test_no_organisation_has_more_dots_than_it_was_given(cast, as_):
    ideas = [idea(cast, text) for text in "abcd"]
    exercise = opened(cast, "support")
    answer = backing(cast, as_, exercise, *ideas)
    assert answer.status_code == 422 and "3 prickar" in answer.text
    stand(cast, exercise, *ideas[:2], by=cast.joar)
    assert backing(cast, as_, exercise, *ideas[2:]).status_code == 422
    assert Support.objects.count() == 2


def test_dots_belong_to_organisations_and_to_an_open_exercise(cast, as_):
    one, exercise = idea(cast), opened(cast, "support")
    membership(cast, cast.petter).act_for(None, by=cast.petter)
    assert backing(cast, as_, exercise, one, by=cast.petter).status_code == 403
    exercise.close(by=cast.ingegerd)
    assert backing(cast, as_, exercise, one).status_code == 409


def test_support_is_counted_by_sector(cast):
    one, exercise = idea(cast), opened(cast, "support")
    for who in (cast.tuva, cast.samira, cast.petter):
        stand(cast, exercise, one, by=who)
    assert balance(one.supports.select_related("organisation")) == {"public": 1, "business": 1, "civil_society": 1}


def test_an_idea_of_another_space_cannot_be_stood_behind(cast, as_):
    group = cast.coalition.open_space("Lokaler", by=cast.ingegerd)
    elsewhere = idea(cast)
    type(elsewhere).objects.filter(pk=elsewhere.pk).update(space=group)
    assert backing(cast, as_, opened(cast, "support"), elsewhere).status_code == 422


def test_mtg_15_a_contribution_is_answered_and_its_author_hears_of_it(cast, as_):
    said = contributed(cast, opened(cast), "Ett kvällsöppet bibliotek", by=cast.samira)
    page = as_(cast.ingegerd).get(url("outcome", said)).text
    assert "Ett kvällsöppet bibliotek" in page
    answer = as_(cast.ingegerd).post(url("outcome", said), {"outcome": "Biblioteket prövar i vår.", "seen": 1})
    assert answer.url == said.get_absolute_url()
    Cursor.objects.read_all()
    heard = Notification.objects.get(user=cast.samira)
    assert heard.reason == "outcome" and "Biblioteket prövar i vår." in as_(cast.petter).get(said.get_absolute_url()).text


def test_mtg_15_the_next_without_an_answer_is_a_button_away_and_two_answers_show_each_other(cast, as_):
    exercise = opened(cast)
    one, other = contributed(cast, exercise, "Ett"), contributed(cast, exercise, "Två")
    exercise.close(by=cast.ingegerd)
    client = as_(cast.ingegerd)
    assert url("outcome", one) in client.get(exercise.get_absolute_url()).text
    fields = {"outcome": "Ja", "initial-outcome": "", "seen": 1, "then": "next"}
    assert client.post(url("outcome", one), fields).url == url("outcome", other)
    late = client.post(url("outcome", one), fields | {"outcome": "Nej"})
    assert late.status_code == 409 and "Ja" in late.text and "Nej" in late.text
    assert url("outcome", one) not in client.get(exercise.get_absolute_url()).text
    assert as_(cast.samira).get(url("outcome", other)).status_code == 403
