"""Typing @ in a text offers the space's people; who is chosen stands there for both, and is told."""

from playwright.sync_api import expect

from coalitions.activity.models import Cursor, Notification
from tests.browser.test_axe import violations
from tests.browser.test_pads import SAVED, body, document, html, state, two, write

__all__ = ["document", "two"]


def offered(page):
    return page.get_by_role("listbox", name="Personer att nämna").get_by_role("option")


def test_who_is_chosen_by_keys_stands_in_both_texts_and_is_told(two, cast, document):
    tuva, petter = two
    write(tuva, "Frågar @sam")
    expect(offered(tuva)).to_contain_text([str(cast.samira)])
    expect(body(tuva)).to_have_attribute("aria-activedescendant", "mention-0")
    assert violations(tuva) == []
    tuva.keyboard.press("Enter")
    expect(offered(tuva)).to_have_count(0)
    tuva.keyboard.type("om lokalen")
    expect(body(petter).locator(".mention")).to_have_text(f"@{cast.samira}")
    expect(body(petter)).to_contain_text(f"Frågar @{cast.samira} om lokalen")
    expect(state(tuva)).to_contain_text(SAVED)
    assert html(document) == f'<p>Frågar <span class="mention">@{cast.samira}</span> om lokalen</p>'
    Cursor.objects.read_all()
    told = [one for one in Notification.objects.filter(user=cast.samira, reason="mention") if one.subject.pad == document.pad]
    assert [one.by_id for one in told] == [cast.tuva.pk]


def test_it_is_chosen_with_the_pointer_or_left_alone(two, cast):
    tuva, petter = two
    write(tuva, "Hej @")
    offered(tuva).filter(has_text=str(cast.petter)).click()
    expect(body(petter).locator(".mention")).to_have_text(f"@{cast.petter}")
    write(tuva, "och @sam")
    expect(offered(tuva)).to_have_count(1)
    tuva.keyboard.press("Escape")
    expect(offered(tuva)).to_have_count(0)
    tuva.keyboard.type("i")
    tuva.keyboard.press("Enter")
    tuva.keyboard.type("Slut")
    expect(body(petter)).to_contain_text("Slut")
    expect(body(petter).locator(".mention")).to_have_count(1)
    expect(body(petter).locator("p")).to_have_count(2)
