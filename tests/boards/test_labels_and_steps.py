"""Labels and steps: what one person changes survives what another changes, and the face of the task counts right."""

import pytest
from django.utils.timezone import now

from coalitions.boards.models import Card, ChecklistItem, Label, Tint
from coalitions.boards.models.label import MOST
from coalitions.boards.models.step import MOST as STEPS
from coalitions.live.models import LogRow
from tests.boards.conftest import plant

SCRIPT = {"headers": {"HX-Request": "true"}}


def url(card, tail=""):
    return f"{card.get_absolute_url()}{tail}"


@pytest.fixture
def label(cast, board):
    return Label.objects.make(board.board, "Lokaler", Tint.PLUM, by=cast.tuva)


def steps(card):
    return [(step.text, bool(step.done_at)) for step in card.steps.all()]


def test_brd_12_two_people_who_label_one_task_at_once_both_get_their_way(cast, board, label, as_):
    other, card = Label.objects.make(board.board, "Skola", by=cast.tuva), board.cards[0]
    Label.objects.put(card, on=[label], by=cast.samira)
    as_(cast.tuva).post(url(card, "labels/"), {"labels": [other.pk]})  # saw the task without any label
    assert {one.name for one in card.labels.all()} == {"Lokaler", "Skola"}
    as_(cast.tuva).post(url(card, "labels/"), {"initial-labels": [label.pk, other.pk], "labels": [other.pk]})
    assert [one.name for one in card.labels.all()] == ["Skola"]


def test_a_new_name_makes_a_label_and_a_known_one_in_whatever_case_makes_none(cast, board, label, as_):
    for name in ("Pengar", "pengar", "LOKALER"):
        as_(cast.tuva).post(url(board.cards[0], "labels/"), {"new": name, "initial-labels": [label.pk], "labels": [label.pk]})
    assert {one.name for one in board.board.labels.in_use()} == {"Lokaler", "Pengar"}
    assert "Pengar" in as_(cast.elham).get(board.board.get_absolute_url()).content.decode()


def test_t3_a_label_of_another_board_is_refused(cast, board, label, as_):
    foreign = Label.objects.make(plant(cast).board, "Annan", by=cast.tuva)
    assert as_(cast.tuva).post(url(board.cards[0], "labels/"), {"labels": [foreign.pk]}).status_code == 422
    assert as_(cast.tuva).get(f"{board.board.get_absolute_url()}labels/{foreign.pk}/").status_code == 404


@pytest.mark.parametrize(
    "wrong", [{"name": ""}, {"name": "x" * 41}, {"name": "lokaler"}, {"tint": "#ffffff"}, {"tint": "public"}]
)
def test_a_label_without_a_word_of_its_own_or_in_a_colour_of_anybodys_choice_is_refused(cast, board, label, as_, wrong):
    head = cast.space.head.head
    answer = as_(cast.tuva).post(f"{board.board.get_absolute_url()}labels/new/", {"name": "Ny", "tint": "clay"} | wrong)
    assert answer.status_code == 422 and cast.space.head.head == head


def test_a_board_has_a_bearable_number_of_labels(cast, board, as_):
    Label.objects.bulk_create(Label(board=board.board, name=f"{n}") for n in range(MOST))
    answer = as_(cast.tuva).post(f"{board.board.get_absolute_url()}labels/new/", {"name": "Ny", "tint": "clay"})
    assert answer.status_code == 422


def test_a_removed_label_is_off_every_task_and_its_name_is_free(cast, board, label, as_):
    Label.objects.put(board.cards[0], on=[label], by=cast.tuva)
    label.remove(now(), by=cast.tuva)
    assert "Lokaler" not in as_(cast.elham).get(url(board.cards[0])).content.decode()
    assert Label.objects.make(board.board, "Lokaler", by=cast.tuva).pk != label.pk


def test_brd_11_steps_are_counted_on_the_face(cast, board, as_):
    card, tuva = board.cards[0], as_(cast.tuva)
    tuva.post(url(card, "steps/"), {"text": "Ring biblioteket\nBoka rum\n\n"})
    first, second = card.steps.all()
    html = tuva.post(url(card, f"steps/{first.pk}/tick/"), {"done": "1"}, **SCRIPT).content.decode()
    assert "1/2" in html and 'aria-checked="true"' in html
    assert steps(card) == [("Ring biblioteket", True), ("Boka rum", False)]
    tuva.post(url(card, f"steps/{second.pk}/"), {"text": "Boka lilla rummet", "before": first.pk})
    assert steps(card) == [("Boka lilla rummet", False), ("Ring biblioteket", True)]
    tuva.post(url(card, f"steps/{first.pk}/removal/"))
    card.refresh_from_db()
    assert (card.steps_total, card.steps_done) == (1, 0)


def test_two_who_tick_the_same_step_agree(cast, board):
    [step] = ChecklistItem.objects.append(board.cards[0], ["Ring"], by=cast.tuva)
    for who in (cast.tuva, cast.samira):
        ChecklistItem.objects.get(pk=step.pk).tick(True, by=who)
    assert LogRow.objects.filter(kind="step.done").count() == 1


def test_an_edit_of_a_task_is_not_disturbed_by_steps_and_labels_of_others(cast, board, label):
    card, seen = board.cards[0], board.cards[0].version
    ChecklistItem.objects.append(Card.objects.get(pk=card.pk), ["Ring"], by=cast.samira)
    Label.objects.put(Card.objects.get(pk=card.pk), on=[label], by=cast.samira)
    card.edit(title="Läs högt", version=seen, by=cast.tuva)
    card.refresh_from_db()
    assert (card.title, card.steps_total, card.labels.count()) == ("Läs högt", 1, 1)


@pytest.mark.parametrize("text", ["", " \n ", "x" * 201])
def test_a_step_of_nothing_or_too_much_is_refused(cast, board, as_, text):
    assert as_(cast.tuva).post(url(board.cards[0], "steps/"), {"text": text}).status_code == 422
    assert not ChecklistItem.objects.exists()


def test_a_task_has_a_bearable_number_of_steps(cast, board):
    ChecklistItem.objects.append(board.cards[0], ["x"] * (STEPS + 5), by=cast.tuva)
    assert board.cards[0].steps.count() == STEPS


@pytest.mark.parametrize(("due", "status"), [("0001-01-01", 422), ("1999-12-31", 422), ("9999-12-31", 422), ("2031-02-28", 302)])
def test_a_due_date_in_a_year_that_cannot_be_meant_is_refused(cast, board, as_, due, status):
    fields = {"title": "Uppgift 1", "initial-title": "Uppgift 1", "description": "", "due_on": due, "version": 1}
    assert as_(cast.tuva).post(url(board.cards[0], "edit/"), fields).status_code == status


def test_brd_21_the_other_value_stands_beside_mine_with_the_name_of_who_wrote_it(cast, board, as_):
    card = board.cards[0]
    seen = {"version": card.version, "initial-title": card.title, "initial-description": "", "initial-due_on": ""}
    card.edit(title="Läs högt", version=card.version, by=cast.samira)
    html = (
        as_(cast.tuva).post(url(card, "edit/"), {**seen, "title": "Läs tyst", "description": "", "due_on": ""}).content.decode()
    )
    assert f"{cast.samira} " in html and "Läs högt" in html and 'value="Läs tyst"' in html


def test_a_description_is_markdown_and_nothing_more(cast, board, as_):
    board.cards[0].edit(description="**Viktigt** <b>nej</b> [länk](javascript:alert(1))", version=1, by=cast.tuva)
    html = as_(cast.samira).get(url(board.cards[0])).content.decode()
    assert "<strong>Viktigt</strong> &lt;b&gt;nej" in html and 'href="javascript' not in html


def test_brd_08_assign_to_me_adds_me_to_those_asked(cast, board, as_):
    card = board.cards[0]
    card.assign(people=[cast.samira], by=cast.tuva)
    for _twice in range(2):
        assert as_(cast.tuva).post(url(card, "mine/")).status_code == 302
    assert {one.user for one in card.assignees.all()} == {cast.samira, cast.tuva}
    assert LogRow.objects.filter(kind="card.assigned").count() == 2


def test_brd_14_the_activity_says_who_did_what(cast, board, as_):
    card = board.cards[0]
    card.move_to(board.doing, by=cast.samira)
    [step] = ChecklistItem.objects.append(card, ["Ring"], by=cast.petter)
    step.tick(True, by=cast.petter)
    html = as_(cast.elham).get(url(card, "happened/"), **SCRIPT).content.decode()
    assert f"<b>{cast.samira}</b> flyttade den till ”Pågår”" in html
    assert html.index(str(cast.petter)) < html.index(str(cast.samira)) < html.index(str(cast.tuva))
