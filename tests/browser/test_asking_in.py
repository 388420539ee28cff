"""DOC-08: who met "not there" asks, one who leads the space invites, and the person is in; both by what their pages offer."""

import pytest
from playwright.sync_api import expect

from coalitions.documents.models import Document
from coalitions.spaces.models import Invitation, JoinRequest
from tests.browser.talk import REGION

pytestmark = pytest.mark.delivery


def asked(browse, who, address, **size):
    page = browse(who, address, language="en", **size)
    page.get_by_role("link", name="Ask for access").click()
    expect(page.get_by_label("Address of the page")).to_have_value(address)
    page.get_by_label("A few words").fill("Tuva sent me the link")
    page.get_by_role("button", name="Ask for access").click()
    expect(page.locator("h1")).to_have_text("If it is there, those who lead it have your question")
    return page


@pytest.mark.parametrize("width", [1280, 390])
def test_doc_08_a_stranger_asks_for_a_document_and_comes_in_as_its_guest(cast, browse, width):
    leader = cast.space.memberships.get(user=cast.ingegerd)
    document = Document.objects.link(cast.space, "Lokaler i Öster", "https://filer.sjobrunna.example/t2", by=leader)
    bell = browse(cast.ingegerd, "/settings/", language="en", width=width)
    page = asked(browse, cast.stranger, document.get_absolute_url(), width=width)
    bell.get_by_role("button", name="Notifications, 1 unread").click(timeout=REGION)
    bell.locator("#notifications").get_by_role("button", name="Sten Främling asks to be let in").click()
    request = bell.locator("[id^=join-request-]")
    expect(request).to_contain_text("Lokaler i Öster")
    request.get_by_role("link", name="Invite Sten Främling").click()
    expect(bell.get_by_label("Work e-mail")).to_have_value(cast.stranger.email)
    bell.get_by_label("Why a guest comes").fill("He knows the rooms")
    bell.get_by_role("button", name="Send the invitation").click()
    expect(bell.locator("main")).not_to_contain_text("Requests to join")
    page.goto(Invitation.objects.get(space=cast.space, email=cast.stranger.email).get_absolute_url())
    page.get_by_role("button", name="Join").click()
    expect(page.locator("main")).to_contain_text("Lokaler i Öster")


def test_doc_08_one_who_leads_declines_and_the_stranger_meets_the_same_page(cast, browse):
    leader = browse(cast.ingegerd, f"/spaces/{cast.space.pk}/invitations/", language="en")
    page = asked(browse, cast.stranger, cast.space.get_absolute_url())
    expect(leader.locator("main")).to_contain_text("for a no would tell that the space is there", timeout=REGION)
    leader.get_by_role("button", name="Decline Sten Främling").click()
    expect(leader.locator("main")).not_to_contain_text("Sten Främling")
    assert JoinRequest.objects.get(space=cast.space).answered_at
    page.goto(cast.space.get_absolute_url())
    expect(page.get_by_role("link", name="Ask for access")).to_be_visible()
