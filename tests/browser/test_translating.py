"""DIS-30: a post is translated in its place, and the original is one click away."""

from playwright.sync_api import expect

from tests.browser.talk import Talk, posts
from tests.browser.test_facilitating import choose


def test_dis_30_a_post_is_translated_in_place_and_back(cast, browse):
    talk = Talk(cast, browse)
    talk.post(cast.samira, "Vi ses på *torget*")
    tuva = talk.open(cast.tuva)
    for _ in range(2):
        choose(tuva, posts(tuva).last, "Translate")
        expect(posts(tuva).last.locator(".message-body").first).to_contain_text("en VI SES PÅ TORGET")
        expect(posts(tuva).last.get_by_text("Machine translation.")).to_have_count(1)
    posts(tuva).last.get_by_role("link", name="Show the original").click()
    expect(posts(tuva).last).to_contain_text("Vi ses på torget")
    expect(posts(tuva).last).not_to_contain_text("Machine translation.")
