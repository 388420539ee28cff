"""The page of somebody whose access ends while it stands open."""

import pytest
from playwright.sync_api import expect

from tests.browser.talk import SOON

pytestmark = pytest.mark.delivery


def live(page):
    expect(page.locator(".topbar connection-sign")).to_have_attribute("data-state", "live")
    return page


def space_of(cast):
    return f"/spaces/{cast.space.pk}/members/"


def test_every_signed_in_page_says_that_it_is_live(cast, browse):
    live(browse(cast.tuva, space_of(cast)))
    live(browse(cast.tuva, "/"))


def test_who_is_removed_sees_at_once_that_access_ended(cast, browse):
    page = live(browse(cast.tuva, space_of(cast), language="en"))
    page.evaluate("id => localStorage.setItem(`draft:${document.body.dataset.me}:space-${id}:x`, '{}')", cast.space.pk)
    cast.space.memberships.get(user=cast.tuva).end(by=cast.ingegerd)
    expect(page.locator("main")).to_contain_text("You no longer have access", timeout=SOON)
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('draft:'))") == []
    expect(page.locator("#people")).to_have_count(0)


def test_a_role_that_changed_draws_the_page_anew(cast, browse):
    page = live(browse(cast.elham, space_of(cast)))
    page.evaluate("document.querySelector('live-space').dataset.log = 'seen'")
    cast.space.memberships.get(user=cast.elham).change_role("member", by=cast.ingegerd)
    expect(page.locator("live-space")).not_to_have_attribute("data-log", "seen")
    live(page)


def test_signing_out_everywhere_says_so_on_an_open_page(cast, browse):
    page = live(browse(cast.tuva, space_of(cast), language="en"))
    cast.tuva.sign_out_everywhere(by=cast.tuva)
    expect(page.locator(".banner")).to_contain_text("You have been signed out", timeout=8000)
