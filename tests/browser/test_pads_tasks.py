"""A line of a text becomes a task: the words lead to it for both who have the text open."""

import pytest
from playwright.sync_api import expect

from coalitions.boards.models import Board, Card
from tests.browser.test_axe import sideways, violations
from tests.browser.test_pads import SAVED, body, document, state, two, write

__all__ = ["document", "two"]


def ask(page):
    page.get_by_role("toolbar").get_by_role("button", name="Gör en uppgift").click()
    expect(page.get_by_label("Uppgift", exact=True)).to_be_focused()


def test_the_line_with_the_caret_becomes_a_task_on_the_board_that_is_chosen(two, cast):
    tuva, petter = two
    boards = [Board.objects.open(cast.space, name, by=cast.tuva) for name in ("Läsplatser", "Utskick")]
    tuva.reload()
    expect(state(tuva)).to_contain_text(SAVED)
    write(tuva, "Att göra")
    tuva.keyboard.press("Enter")
    tuva.keyboard.type("Boka lokalen")
    expect(body(petter)).to_contain_text("Boka lokalen")
    ask(tuva)
    expect(tuva.get_by_label("Uppgift", exact=True)).to_have_value("Boka lokalen")
    write(petter, " i tid")
    tuva.get_by_label("Tavla").select_option(label="Utskick")
    assert violations(tuva) == []
    tuva.keyboard.press("Enter")
    expect(body(petter).locator("a")).to_have_text("Boka lokalen")
    card = Card.objects.get(column__board=boards[1])
    expect(body(petter).locator("a")).to_have_attribute("href", f"{tuva.url.partition('/spaces/')[0]}{card.get_absolute_url()}")
    expect(body(tuva)).to_be_focused()


@pytest.mark.parametrize("width", [1280, 390])
def test_it_is_left_with_escape_and_makes_nothing(two, cast, width):
    tuva, _ = two
    tuva.set_viewport_size({"width": width, "height": 800})
    write(tuva, "Boka lokalen")
    ask(tuva)
    assert sideways(tuva) == []
    tuva.keyboard.press("Escape")
    expect(body(tuva)).to_be_focused()
    expect(tuva.locator(".pad-task")).to_be_hidden()
    assert not Card.objects.filter(column__board__space=cast.space).exists()
