"""MTG-06: the map of ideas and needs: placed, connected, backed, grouped, and what is refused."""

import pytest
from django.core.exceptions import PermissionDenied

from coalitions.journey.errors import AtRest, GroupedAlready, MovedMeanwhile, TakenAway
from coalitions.journey.models import Contribution, IdeaGroup, Support
from coalitions.journey.own_contributions import groups
from coalitions.journey.picture import MOST_X, MOST_Y, slot
from coalitions.live.models import LogRow
from tests.journey.making import contributed, grouped, idea, mapped, membership, need, opened, url


def kinds(cast):
    return list(LogRow.objects.filter(space_id=cast.space.pk).order_by("seq").values_list("kind", flat=True))


@pytest.fixture
def shaping(cast):
    """A need, an idea, and an exercise in which the map is worked on."""
    return need(cast), idea(cast), opened(cast, "ideas")


def spot(as_, user, note, x, y, was=None):
    seen = {"was_x": was[0], "was_y": was[1]} if was else {}
    return as_(user).post(url("spot", note), {"x": x, "y": y} | seen)


def test_every_need_and_idea_stands_somewhere_of_its_own_from_the_beginning(cast):
    notes = [need(cast), need(cast), idea(cast), idea(cast)]
    assert len({(one.x, one.y) for one in notes}) == 4
    places = [slot(nth, column=column) for nth in range(400) for column in range(3)]
    assert max(x for x, _y in places) <= MOST_X and max(y for _x, y in places) <= MOST_Y
    assert len(set(places)) == 1200


def test_a_note_stands_where_anybody_puts_it_while_an_exercise_is_open(cast, as_, shaping):
    note = shaping[0]
    assert spot(as_, cast.samira, note, 700, 90).status_code == 302
    note.refresh_from_db()
    assert (note.x, note.y, note.moved) == (700, 90, 1)
    assert kinds(cast)[-1] == "contribution.placed"


@pytest.mark.parametrize(("x", "y"), [(-1, 0), (MOST_X + 1, 0), (0, MOST_Y + 1), ("", 0), ("tre", 0)])
def test_a_place_outside_the_sheet_is_refused_with_what_was_typed(cast, as_, shaping, x, y):
    answer = spot(as_, cast.tuva, shaping[0], x, y)
    assert answer.status_code == 422 and f'name="y" value="{y}"' in answer.text
    assert Contribution.objects.get(pk=shaping[0].pk).moved == 0


def test_two_move_the_same_note_and_the_second_is_told(cast, as_, shaping):
    note = shaping[0]
    saw = note.x, note.y
    assert spot(as_, cast.tuva, note, 700, 90, saw).status_code == 302
    answer = spot(as_, cast.samira, note, 20, 20, saw)
    assert answer.status_code == 409 and "samtidigt" in answer.text
    with pytest.raises(MovedMeanwhile):
        note.place(20, 20, by=membership(cast, cast.samira), was=saw)
    assert Contribution.objects.values_list("x", "y").get(pk=note.pk) == (700, 90)


def test_when_the_exercise_closes_the_map_stands_still_for_all_but_facilitators(cast, as_, shaping):
    note, other, exercise = shaping
    exercise.close(by=cast.ingegerd)
    for verb in (lambda: note.place(1, 1, by=membership(cast, cast.tuva)), lambda: grouped(cast, other)):
        with pytest.raises(AtRest):
            verb()
    answer = as_(cast.tuva).post(url("spot", note), {"x": 1, "y": 1}, headers={"Idempotency-Key": "a" * 36})
    assert answer.status_code == 409 and "Kartan står stilla" in answer.text
    assert spot(as_, cast.ingegerd, note, 1, 1).status_code == 302


def test_what_was_taken_away_meanwhile_is_not_moved(cast, as_, shaping):
    seen = Contribution.objects.get(pk=shaping[0].pk)
    shaping[0].remove(by=membership(cast, cast.ingegerd))
    with pytest.raises(TakenAway):
        seen.place(1, 1, by=membership(cast, cast.tuva))
    assert spot(as_, cast.tuva, seen, 1, 1).status_code == 404


def test_an_idea_answers_several_needs_and_is_let_go_again(cast, as_, shaping):
    first, answer, _exercise = shaping
    second = need(cast, "Någonstans varmt")
    for one in (first, second, second):
        as_(cast.tuva).post(url("line", answer), {"other": one.pk, "on": "True"})
    assert [one.text for one in answer.needs] == [first.text, second.text]
    assert kinds(cast).count("contribution.linked") == 2
    as_(cast.samira).post(url("line", second), {"other": answer.pk})
    assert list(Contribution.objects.get(pk=answer.pk).answers.all()) == [first]
    assert as_(cast.tuva).post(url("line", answer), {"other": answer.pk, "on": "True"}).status_code == 422


def test_a_line_leads_to_nothing_of_another_space(cast, as_, shaping):
    group = cast.coalition.open_space("Lokaler", by=cast.ingegerd)
    Contribution.objects.filter(pk=shaping[0].pk).update(space=group)
    assert as_(cast.tuva).post(url("line", shaping[1]), {"other": shaping[0].pk, "on": "True"}).status_code == 422


def test_an_organisation_stands_behind_an_idea_from_the_map(cast, as_):
    one, exercise = idea(cast), opened(cast, "support", dots=1)
    for _again in range(2):
        assert as_(cast.tuva).post(url("backing", one), {"on": "yes"}).status_code == 302
    assert Support.objects.get().organisation == cast.kommun
    answer = as_(cast.joar).post(url("backing", idea(cast, "Bokbuss")), {"on": "yes"})
    assert answer.status_code == 409 and "ingen prick kvar" in answer.text
    as_(cast.joar).post(url("backing", one), {"on": "no"})
    assert not Support.objects.exists()
    exercise.close(by=cast.ingegerd)
    assert as_(cast.tuva).post(url("backing", one), {"on": "yes"}).status_code == 409


def test_who_is_here_for_no_organisation_stands_behind_nothing(cast, as_):
    one, _exercise = idea(cast), opened(cast, "support")
    membership(cast, cast.petter).act_for(None, by=cast.petter)
    assert as_(cast.petter).post(url("backing", one), {"on": "yes"}).status_code == 403


def test_a_group_forms_round_an_idea_and_is_joined_left_changed_and_dissolved(cast, as_, shaping):
    one = shaping[1]
    assert as_(cast.tuva).post(url("group", one), {"name": "Nyckelgruppen", "tint": "plum"}).status_code == 302
    shaping[2].close(by=cast.ingegerd)
    as_(cast.samira).post(url("group_joining", one), {"join": "yes"})
    group = IdeaGroup.objects.drawn().get(idea=one)
    assert (group.tint, group.organisations) == ("plum", [cast.kommun, cast.lasglantan])
    as_(cast.tuva).post(url("group_joining", one), {"join": "no"})
    sent = {"name": "Nycklar", "initial-name": "Nyckelgruppen", "tint": "clay", "initial-tint": "plum", "seen": 1}
    assert as_(cast.samira).post(url("group", one), sent).status_code == 403
    assert as_(cast.tuva).post(url("group", one), sent).status_code == 302
    group = IdeaGroup.objects.drawn().get(idea=one)
    assert (group.name, group.tint, group.organisations) == ("Nycklar", "clay", [cast.lasglantan])
    assert as_(cast.tuva).post(url("group", one), sent | {"name": "Dörrar"}).status_code == 409
    with pytest.raises(PermissionDenied):
        group.dissolve(by=membership(cast, cast.samira))
    as_(cast.ingegerd).post(url("group_removal", one))
    assert not IdeaGroup.objects.exists() and Contribution.objects.ideas().filter(pk=one.pk).exists()
    assert kinds(cast)[-5:] == ["exercise.closed", "group.joined", "group.left", "group.changed", "group.dissolved"]


def test_one_group_round_one_idea(cast, shaping):
    group = grouped(cast, shaping[1])
    with pytest.raises(GroupedAlready):
        grouped(cast, shaping[1], "En till", by=cast.samira)
    gone = IdeaGroup.objects.get(pk=group.pk)
    group.dissolve(by=membership(cast, cast.tuva))
    with pytest.raises(TakenAway):
        gone.join(by=membership(cast, cast.samira))


def test_a_person_here_for_no_organisation_is_in_a_group_by_name(cast, as_, shaping):
    membership(cast, cast.petter).act_for(None, by=cast.petter)
    group = grouped(cast, shaping[1])
    group.join(by=membership(cast, cast.petter))
    page = as_(cast.joar).get(f"/spaces/{cast.space.pk}/ideas/").text
    assert "Nyckelgruppen" in page and "Petter Havsund" in page


def test_who_takes_their_data_home_finds_the_groups_they_are_in(cast, shaping):
    grouped(cast, shaping[1])
    assert [list(row.values())[1:4] for row in groups(cast.tuva)] == [["Nyckelgruppen", shaping[1].text, "Sjöbrunna kommun"]]
    assert groups(cast.samira) == []


def test_the_page_of_a_note_offers_what_the_person_may_do(cast, as_, shaping):
    grouped(cast, shaping[1])
    path = url("on_map", shaping[1])
    assert "group/removal/" in as_(cast.tuva).get(path).text
    member, observer = as_(cast.samira).get(path).text, as_(cast.elham).get(path).text
    assert "group/joining/" in member and "group/removal/" not in member
    assert "data-answers" in member and "data-answers" not in observer and "Nyckelgruppen" in observer


def test_an_idea_nobody_may_be_named_for_is_not_on_the_map_until_its_exercise_closes(cast, as_):
    hidden = opened(cast, "ideas", is_anonymous=True)
    said = contributed(cast, hidden, "Bokbuss", category="idea")
    assert as_(cast.joar).get(url("on_map", said)).status_code == 404
    hidden.close(by=cast.ingegerd)
    assert "Bokbuss" in as_(cast.joar).get(f"/spaces/{cast.space.pk}/ideas/map/").text


def test_the_map_costs_the_same_with_many_notes(cast, as_, django_assert_max_num_queries):
    mapped(cast, 6)
    client = as_(cast.tuva)
    with django_assert_max_num_queries(38):
        assert client.get(f"/spaces/{cast.space.pk}/ideas/map/").text.count('class="note"') == 12
