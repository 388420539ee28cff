"""NOT-12 with two people: a facilitator sees who has not read a post and reminds them; the one who reads it is named no more."""

import pytest
from playwright.sync_api import expect

from tests.browser.talk import HEARTBEAT, Talk, posts
from tests.browser.test_facilitating import choose

pytestmark = pytest.mark.delivery


def test_not_12_a_facilitator_reminds_those_who_have_not_read_a_post(cast, browse):
    talk = Talk(cast, browse)
    talk.post(cast.samira, "Read this before Thursday")
    joar = browse(cast.joar, "/today/", language="en")
    ingegerd = talk.open(cast.ingegerd)
    choose(ingegerd, posts(ingegerd).last, "Who has not read it")
    expect(ingegerd.locator("main .page")).to_contain_text("Joar Brännmyr")
    expect(ingegerd.locator("main .page")).not_to_contain_text("Samira Vallgårda")
    ingegerd.get_by_role("button", name="Remind these").click()
    expect(ingegerd.locator("main .page")).to_contain_text("You can remind again from")
    expect(joar.get_by_role("button", name="Notifications, 1 unread")).to_be_visible(timeout=HEARTBEAT)
    joar.goto("/notifications/")
    with joar.expect_response("**/reading/"):
        joar.get_by_role("button", name="Ingegerd Älvmark asks you to read a post").click()
        expect(posts(joar).last).to_contain_text("Read this before Thursday")
    ingegerd.reload()
    expect(ingegerd.locator("main .page")).not_to_contain_text("Joar Brännmyr")
