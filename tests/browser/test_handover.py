"""A seat goes over while the former holder's page stands open."""

import pytest
from playwright.sync_api import expect

from coalitions.boards.models import Board
from tests.browser.talk import SOON


@pytest.mark.parametrize("width", [1280, 390])
def test_spc_10_the_contact_person_hands_over_and_the_former_holders_page_says_so(cast, browse, width):
    seat = cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd)
    card = Board.objects.open(cast.space, "Läsgruppen", by=cast.tuva).columns.first().add_card("Fråga", by=cast.tuva)
    card.assign(people=[cast.tuva], by=cast.ingegerd)
    tuva = browse(cast.tuva, f"/spaces/{cast.space.pk}/members/", language="en", width=width)
    expect(tuva.locator(".topbar connection-sign")).to_have_attribute("data-state", "live")
    leader = browse(cast.ingegerd, seat.get_absolute_url(), language="en", width=width)
    leader.get_by_role("link", name="Hand over").click()
    leader.get_by_label("Who takes over").select_option(label="Joar Brännmyr")
    leader.get_by_text("leaves the coalition").click()
    leader.get_by_role("button", name="Hand over").click()
    expect(leader.locator("h1")).to_have_text("Briefing for Joar Brännmyr")
    expect(leader.locator("main")).to_contain_text("Fråga")
    expect(tuva.locator("main")).to_contain_text("You no longer have access", timeout=SOON)


def test_spc_14_looking_as_a_guest_shows_one_thing_and_the_way_back(cast, browse):
    board = Board.objects.open(cast.space, "Läsgruppen", by=cast.tuva)
    page = browse(cast.ingegerd, f"/spaces/{cast.space.pk}/viewing/", language="en")
    page.get_by_label("As", exact=True).select_option("guest")
    page.get_by_label("What a guest may open").select_option(board.scope)
    page.get_by_role("button", name="View").click()
    expect(page.locator(".banner[role=status]").first).to_contain_text("Guest")
    expect(page.locator(".sidebar")).to_have_count(0)
    page.get_by_role("button", name="Back to my own view").click()
    expect(page.locator(".sidebar")).to_have_count(1)
