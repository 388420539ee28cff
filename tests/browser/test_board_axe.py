"""Every view of a board in every state that a person brings it to: nothing for axe to find, by day and by night."""

import pytest
from django.utils.timezone import localdate, timedelta
from playwright.sync_api import expect

from coalitions.boards.models import Card, Label
from tests.boards.conftest import plant
from tests.browser.test_axe import violations
from tests.browser.test_boards import handle
from tests.initiatives.making import begun


@pytest.fixture
def work(cast):
    """Over its limit, late, sorted, asked of a person and an organisation, and one that waits."""
    work = plant(cast)
    begun(cast, "Bokbussen")
    first, second = work.cards[:2]
    first.assign(people=[cast.samira], organisations=[cast.kommun], by=cast.tuva)
    first.edit(due_on=localdate() - timedelta(days=1), version=first.version, by=cast.tuva)
    Label.objects.put(first, on=[Label.objects.make(work.board, "Lokaler", by=cast.tuva)], by=cast.tuva)
    second.wait_for([first], by=cast.tuva)
    work.todo.change(limit=2, by=cast.tuva)
    return work


def lifted(page, work, cast):
    handle(page, work.cards[0]).focus()
    for key in (" ", "ArrowDown", "ArrowRight"):
        page.keyboard.press(key)


def dropped(page, work, cast):
    lifted(page, work, cast)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Ångra")).to_be_visible()


def asking_where(page, work, cast):
    handle(page, work.cards[0]).press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()


def adding(page, work, cast):
    page.locator(f"#column-{work.doing.pk} [data-add]").press("Enter")


def column_menu(page, work, cast):
    page.get_by_role("button", name="Kolumnens meny, Klart").press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()


def filtering(page, work, cast):
    page.get_by_text("Filtrera", exact=True).click()


def both_values(page, work, cast):
    """The panel with a conflict in its dialog."""
    page.get_by_role("link", name="Redigera uppgiften").last.click()
    title = page.get_by_role("dialog").get_by_role("textbox", name="Uppgift", exact=True)
    title.fill("Mitt")
    card = Card.objects.get(pk=work.cards[0].pk)
    card.edit(title="Samiras", version=card.version, by=cast.samira)
    title.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("under tiden")


def archived(page, work, cast):
    Card.objects.get(pk=work.cards[0].pk).archive(by=cast.samira)
    expect(page.get_by_text("Uppgiften är arkiverad.")).to_be_visible()


def refused(page, work, cast):
    page.locator(f"#lane-public-card-{work.cards[0].pk} [data-move]").focus()
    for key in (" ", "ArrowDown", "Enter"):
        page.keyboard.press(key)
    expect(page.get_by_text("Uppgiften gick tillbaka.")).to_be_visible()


def as_it_is(page, work, cast):
    """Just opened."""


VIEWS = {
    "": [lifted, dropped, asking_where, adding, column_menu, filtering],
    "cards/{card}/": [as_it_is, both_values, archived],
    "list/?sort=-due": [as_it_is, filtering],
    "lanes/?by=organisation": [as_it_is],
    "lanes/?by=initiative": [as_it_is],
    "lanes/?by=sector": [refused],
    "calendar/": [as_it_is],
    "calendar/?week=2026-W48": [as_it_is],
    "timeline/": [as_it_is],
    "?q=ingenting": [as_it_is],
}


@pytest.mark.parametrize(("path", "state"), [(path, state) for path, states in VIEWS.items() for state in states])
def test_axe_finds_nothing_on_a_board(cast, work, browse, path, state):
    page = browse(cast.tuva, work.board.get_absolute_url() + path.format(card=work.cards[0].pk))
    state(page, work, cast)
    assert violations(page) == []
