"""Two people in two browsers see the same coalition, its spaces and its people, without reloading."""

from contextlib import suppress

import pytest
from playwright.sync_api import expect

from coalitions.spaces.models import Invitation, Membership
from tests.browser.talk import REGION


def live(page):
    expect(page.locator(".topbar connection-sign")).to_have_attribute("data-state", "live")
    return page


def members(cast):
    return f"/spaces/{cast.space.pk}/members/"


@pytest.mark.parametrize("width", [1280, 390])
def test_a_space_one_is_let_into_appears_in_the_sidebar_without_reload(cast, browse, width):
    """SPC-20"""
    page = live(browse(cast.tuva, members(cast), width=width))
    if width < 1024:
        page.locator(".context-bar").click()
    space = cast.coalition.open_space("Ungas råd", by=cast.ingegerd)
    Membership.objects.admit(space, cast.tuva, by=cast.ingegerd)
    expect(page.locator("#coalition-nav").get_by_role("link", name="Ungas råd")).to_be_visible(timeout=REGION)


@pytest.mark.parametrize("width", [1280, 390])
def test_who_comes_is_seen_by_who_is_there_and_nothing_jumps(cast, browse, width):
    page, others = live(browse(cast.tuva, members(cast), width=width)), [cast.samira, cast.petter, cast.elham, cast.joar]
    head = page.locator(".space-head")
    before, pages = head.bounding_box(), [browse(user, members(cast)) for user in others]
    for _ in range(3):  # that somebody came is news that may be lost, and is told by every page that opens
        for other in pages:
            live(other).reload()
        with suppress(AssertionError):
            expect(page.locator(".avatars.here .more")).to_have_text("+2", timeout=REGION)
            break
    expect(page.locator(".avatars.here .more")).to_have_text("+2")
    assert head.bounding_box() == before


def test_the_question_asked_by_one_stands_before_the_other(cast, browse):
    tuva = live(browse(cast.tuva, f"/coalitions/{cast.coalition.pk}/", language="en"))
    samira = live(browse(cast.samira, f"/spaces/{cast.space.pk}/topics/", language="en"))
    leader = browse(cast.ingegerd, f"/coalitions/{cast.coalition.pk}/", language="en")
    leader.get_by_role("link", name="Ask the question").click()
    leader.locator("textarea[name=text]").fill("How might we read together?")
    leader.get_by_role("button", name="Ask this from now on").click()
    expect(tuva.locator("main")).to_contain_text("How might we read together?", timeout=REGION)
    expect(samira.locator(".sidebar")).to_contain_text("How might we read together?", timeout=REGION)


def test_somebody_let_in_stands_among_the_members_and_among_the_names_to_mention(cast, browse):
    page = live(browse(cast.tuva, members(cast)))
    Membership.objects.admit(cast.space, cast.stranger, by=cast.ingegerd, organisation=cast.granfro)
    expect(page.locator(".members")).to_contain_text("Sten Främling", timeout=REGION)
    expect(page.locator(f'#people [data-person="{cast.stranger.pk}"]')).to_have_count(1, timeout=REGION)


def test_removing_a_member_can_be_undone_from_the_page(cast, browse):
    leader = browse(cast.ingegerd, members(cast), language="en")
    leader.get_by_role("button", name="Manage Petter Havsund").click()
    leader.get_by_role("button", name="Remove Petter Havsund").click()
    expect(leader.locator(".members")).not_to_contain_text("Petter Havsund")
    leader.get_by_role("button", name="Undo").click()
    expect(leader.locator(".members")).to_contain_text("Petter Havsund")


@pytest.mark.parametrize("width", [1280, 390])
def test_an_invitation_brings_a_new_person_in_by_keyboard_within_three_screens(cast, browse, width):
    """ACC-06"""
    invitation = Invitation.objects.invite(cast.space, f"ny{width}@{cast.tuva.email.partition('@')[2]}", by=cast.ingegerd)
    page = browse(None, invitation.get_absolute_url(), width=width)
    page.locator("input[name=name]").focus()
    page.keyboard.type("Nya Nilsson")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Gemensamt rum")
    live(page)


def test_spaces_are_found_by_typing(cast, browse):
    for number in range(8):
        cast.coalition.open_space(f"Grupp {number}", by=cast.ingegerd)
    page = browse(cast.ingegerd, members(cast), language="en")
    page.get_by_label("Filter spaces").fill("grupp 3")
    expect(page.locator("list-filter li:visible")).to_have_count(1)
    expect(page.locator("list-filter [role=status]")).to_have_text("1 found")


def test_a_star_puts_a_space_first(cast, browse):
    other = cast.coalition.open_space("Ö-gruppen", by=cast.ingegerd)
    page = browse(cast.ingegerd, f"/spaces/{other.pk}/members/", language="en")
    page.get_by_role("button", name="Star this space").click()
    expect(page.locator("list-filter li").first).to_contain_text("Ö-gruppen")


def test_on_a_phone_the_open_tab_is_seen_without_pushing_the_others_aside(cast, browse):
    page = browse(cast.tuva, f"/spaces/{cast.space.pk}/", language="en", width=390)
    tabs = page.get_by_role("navigation", name=cast.space.name)
    expect(tabs.get_by_role("link", name="Discussion")).to_be_in_viewport(ratio=1)
    expect(tabs.get_by_role("link", name="Members")).not_to_be_in_viewport()
    page.goto(members(cast))
    expect(tabs.get_by_role("link", name="Members")).to_be_in_viewport(ratio=1)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
