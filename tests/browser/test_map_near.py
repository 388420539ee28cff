"""MTG-06: on the map one sees who else is there and who is writing, and on a phone the picture itself is near."""

import pytest
from playwright.sync_api import expect

from tests.browser.mapping import map_of, note, shaped
from tests.browser.talk import write_until
from tests.browser.test_axe import sideways
from tests.meetings.making import invited, reply


@pytest.fixture
def shaping(cast):
    return shaped(cast)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_on_a_phone_the_map_begins_in_the_upper_half(cast, browse, shaping, theme):
    page = map_of(browse, cast, cast.ingegerd, width=390, height=844, theme=theme, language="sv")
    assert page.locator(".map-view").bounding_box()["y"] < 844 / 2
    expect(page.get_by_role("heading", level=1, name="Gemensamt rum")).to_be_attached()
    buttons = page.locator(".map-state > .cluster > a")
    assert len({buttons.nth(each).bounding_box()["y"] for each in range(3)}) == 1 and not sideways(page)


def test_who_writes_a_note_and_who_is_here_shows_on_the_map(cast, browse, shaping):
    tuva = map_of(browse, cast, cast.tuva)
    samira = browse(cast.samira, shaping[2].get_absolute_url(), language="en")
    expect(tuva.get_by_role("list", name="Here now")).to_contain_text("Samira Vallgårda")
    expect(samira.locator(".topbar connection-sign")).to_have_attribute("data-state", "live")
    before = note(tuva, shaping[0]).bounding_box()
    write_until(samira.locator("form.put textarea"), tuva.locator(".map-writing .typing"))
    expect(tuva.locator(".map-writing .typing")).to_have_text("Samira Vallgårda is writing")
    assert note(tuva, shaping[0]).bounding_box() == before
    samira.get_by_role("button", name="Contribute", exact=True).click()
    expect(tuva.locator(".map-writing .typing")).to_be_hidden()


@pytest.mark.parametrize(("width", "folds"), [(390, True), (1280, True), (700, False)])
def test_rows_of_the_meetings_desk_fold_by_the_width_they_have(cast, browse, width, folds):
    meeting = invited(cast)
    reply(cast, meeting, cast.tuva)
    page = browse(cast.tuva, meeting.get_absolute_url(), width=width, language="en")
    label, shapes = (page.locator(f".rsvp li {part}").first.bounding_box() for part in ("> span", ".shape-row"))
    assert (shapes["y"] >= label["y"] + label["height"] / 2) == folds and not sideways(page)
