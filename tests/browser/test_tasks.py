"""An open task: its steps, labels and comments, by keyboard and by touch, while somebody else works at the same one."""

import re

import pytest
from playwright.sync_api import expect

from coalitions.boards.models import Card, ChecklistItem
from tests.boards.conftest import plant
from tests.browser.touch import finger


@pytest.fixture
def work(cast):
    return plant(cast)


@pytest.fixture
def both(cast, work, browse):
    url = work.cards[1].get_absolute_url()
    return browse(cast.tuva, url), browse(cast.samira, url)


def face(page, card):
    return page.locator(f"#card-{card.pk}")


def test_steps_are_added_and_ticked_by_keyboard_and_counted_on_every_face(work, both):
    mine, theirs = both
    for text in ("Ring biblioteket", "Boka rum"):
        mine.get_by_role("textbox", name="Nytt delsteg").fill(text)
        mine.keyboard.press("Enter")
        expect(mine.get_by_role("checkbox", name=text)).to_be_visible()
        expect(mine.get_by_role("textbox", name="Nytt delsteg")).to_be_focused()
    mine.get_by_role("checkbox", name="Boka rum").focus()
    mine.keyboard.press("Space")
    for page in both:
        expect(page.get_by_role("checkbox", name="Boka rum")).to_be_checked()
        expect(face(page, work.cards[1])).to_contain_text("1/2")
    expect(mine.get_by_role("checkbox", name="Boka rum")).to_be_focused()
    theirs.get_by_role("link", name="Ändra delsteget ”Ring biblioteket”").click()
    theirs.get_by_role("link", name="Ta bort delsteget").click()
    theirs.get_by_role("dialog").get_by_role("button", name="Ta bort delsteget").click()
    expect(face(mine, work.cards[1])).to_contain_text("1/1")


def test_brd_22_a_half_written_step_and_comment_survive_what_others_do(cast, work, both):
    mine, _theirs = both
    mine.get_by_role("textbox", name="Nytt delsteg").fill("Halvskri")
    mine.get_by_role("textbox", name=re.compile("Skriv till alla")).fill("Jag har fråg")
    card = Card.objects.get(pk=work.cards[1].pk)
    ChecklistItem.objects.append(card, ["Ring"], by=cast.samira)
    card.edit(title="Läs högt", version=card.version, by=cast.samira)
    expect(mine.get_by_role("heading", level=2, name="Läs högt")).to_be_visible()
    expect(mine.get_by_role("checkbox", name="Ring")).to_be_visible()
    expect(mine.get_by_role("textbox", name="Nytt delsteg")).to_have_value("Halvskri")
    expect(mine.get_by_role("textbox", name=re.compile("Skriv till alla"))).to_have_value("Jag har fråg")


def test_brd_22_a_dialog_opened_meanwhile_is_not_closed_by_the_answer_to_something_else(cast, work, both):
    mine, _theirs = both
    held = []
    mine.route("**/mine/", lambda route: held.append(route))
    mine.get_by_role("link", name="Ta uppgiften själv").press("Enter")
    mine.get_by_role("link", name="Redigera uppgiften").last.press("Enter")
    title = mine.get_by_role("dialog").get_by_role("textbox", name="Uppgift", exact=True)
    title.fill("Halvskri")
    held[0].continue_()
    expect(mine.locator("[data-status] .toast")).to_be_attached()
    expect(face(mine, work.cards[1])).to_contain_text(cast.tuva.name)
    expect(title).to_have_value("Halvskri")
    expect(title).to_be_visible()


def test_a_comment_stands_at_the_open_task_of_everybody_and_labels_are_sorted_in_the_dialog(work, both):
    mine, theirs = both
    mine.get_by_role("textbox", name=re.compile("Skriv till alla")).fill("Jag ringer i **morgon**.")
    mine.get_by_role("button", name="Skicka").click()
    for page in both:
        expect(page.locator(".comments strong")).to_have_text("morgon")
    theirs.get_by_role("link", name="Ändra etiketter").click()
    theirs.get_by_label("En ny etikett").fill("Lokaler")
    theirs.get_by_role("button", name="Spara").click()
    for page in both:
        expect(face(page, work.cards[1]).locator("[data-tint]")).to_have_text("Lokaler")


def test_brd_08_i_assigns_the_task_that_has_the_focus_and_never_while_one_writes(cast, work, both):
    mine, theirs = both
    mine.get_by_role("textbox", name="Nytt delsteg").press("i")
    mine.get_by_role("link", name="Uppgift 3", exact=True).focus()
    mine.keyboard.press("i")
    expect(face(theirs, work.cards[2])).to_contain_text(cast.tuva.name)
    assert not work.cards[1].assignees.exists()


def test_a_task_archived_by_another_while_it_is_open_says_so_and_can_come_back(cast, work, both):
    mine, _theirs = both
    Card.objects.get(pk=work.cards[1].pk).archive(by=cast.samira)
    expect(mine.get_by_text("Uppgiften är arkiverad.")).to_be_visible()
    mine.get_by_role("link", name="Återställ", exact=True).click()
    expect(face(mine, work.cards[1])).to_be_visible()
    mine.get_by_role("link", name="Stäng uppgiften").click()
    expect(mine.get_by_role("link", name="Uppgift 2", exact=True)).to_be_focused()


def test_a_task_is_dragged_by_a_finger_after_a_hold(cast, work, browse):
    page = browse(cast.tuva, work.board.get_absolute_url(), width=1280, height=800, has_touch=True)
    finger(page, face(page, work.cards[0]), page.locator(f"#column-{work.doing.pk}-cards"))
    expect(page.locator(f"#column-{work.doing.pk}-cards h3")).to_have_text(["Uppgift 1"])
    expect(page.get_by_text("flyttades till Pågår")).to_be_visible()
