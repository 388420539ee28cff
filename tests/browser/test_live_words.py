"""What the page says of the wire: no state of it holds anything for axe, in either theme, and none is lost at 320 px."""

import pytest
from playwright.sync_api import expect

from tests.browser.talk import Talk, composer
from tests.browser.test_axe import sideways, violations

pytestmark = pytest.mark.delivery


@pytest.fixture(params=[1280, 320])
def page(cast, browse, request):
    page = Talk(cast, browse).open(cast.tuva, width=request.param)
    yield page
    assert violations(page) == []
    assert not sideways(page)


def test_while_choosing_whom_to_mention(page):
    composer(page).press_sequentially("Hej @")
    expect(page.get_by_role("option").first).to_be_visible()


def test_while_something_waits_and_the_network_is_away(page):
    page.route("**/messages/", lambda route: route.abort())
    page.context.set_offline(True)
    page.locator("form.composer").evaluate("form => { form.elements.body.value = 'Utan nät'; form.requestSubmit() }")
    expect(page.locator("[data-pending]")).to_contain_text("Waiting for connection")
    expect(page.locator("connection-state .banner")).to_be_visible()
    expect(page.locator("connection-state .banner")).to_be_in_viewport()


def test_when_something_was_not_sent(page):
    page.route("**/messages/", lambda route: route.fulfill(status=422, body="<p data-error>Too long.</p>"))
    page.locator("form.composer").evaluate("form => { form.elements.body.value = 'Utan nät'; form.requestSubmit() }")
    expect(page.locator(".is-failed")).to_contain_text("Too long.")
    expect(page.locator(".is-failed button").last).to_be_in_viewport()


def test_when_access_ended(page, cast):
    cast.space.memberships.get(user=cast.tuva).end(by=cast.ingegerd)
    expect(page.get_by_role("heading", level=1)).to_have_text("You no longer have access")


def test_when_the_session_ended(page, cast):
    cast.tuva.sign_out_everywhere(by=cast.tuva)
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()
