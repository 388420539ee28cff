"""MTG-06: notes of the map moved by mouse, finger and keyboard, by two at once, and what is refused meanwhile."""

import pytest
from playwright.sync_api import expect

from coalitions.journey.models import Contribution
from tests.browser.mapping import drag, map_of, note, shaped, stands
from tests.browser.test_axe import sideways
from tests.journey.making import membership


@pytest.fixture
def shaping(cast):
    return shaped(cast)


@pytest.mark.delivery
def test_a_note_that_is_dragged_moves_on_every_page_with_its_lines(cast, browse, shaping):
    shaping[1].connect(shaping[0], by=membership(cast, cast.tuva))
    tuva, samira = (map_of(browse, cast, user) for user in (cast.tuva, cast.samira))
    before = samira.locator(f"#lines-{shaping[1].pk} path").get_attribute("d")
    drag(tuva, shaping[1], 120, 200)
    stands(samira, shaping[1], 480, 240)
    stands(tuva, shaping[1], 480, 240)
    there, here = (page.locator(f"#lines-{shaping[1].pk} path") for page in (samira, tuva))
    for path in (there, here):
        expect(path).not_to_have_attribute("d", before)
    expect(there).to_have_attribute("d", here.get_attribute("d"))
    expect(samira.locator("live-announcer")).to_contain_text("“Reading hosts” was moved")
    assert Contribution.objects.values_list("x", "y").get(pk=shaping[1].pk) == (480, 240)
    expect(tuva.locator("dialog[data-box]")).to_be_hidden()


def test_who_drops_second_is_told_and_sees_where_the_first_put_it(cast, browse, shaping):
    tuva, samira = (map_of(browse, cast, user) for user in (cast.tuva, cast.samira))
    drag(samira, shaping[0], 30, 300, drop=False)
    drag(tuva, shaping[0], 200, 100)
    stands(tuva, shaping[0], 240, 140)
    expect(note(samira, shaping[0])).to_have_attribute("data-at", "240 140")
    samira.mouse.up()
    expect(samira.locator("[data-status]")).to_contain_text("Somebody moved it at the same time")
    stands(samira, shaping[0], 240, 140)


def test_what_is_taken_away_while_it_is_dragged_is_told_and_gone(cast, browse, shaping):
    tuva = map_of(browse, cast, cast.tuva)
    drag(tuva, shaping[0], 30, 300, drop=False)
    shaping[0].remove(by=membership(cast, cast.ingegerd))
    expect(note(tuva, shaping[0])).to_have_count(0)
    expect(tuva.locator("[data-status]")).to_contain_text("“Somebody who listens” has been taken away")
    tuva.mouse.up()


def test_when_the_exercise_closes_under_a_drag_the_note_goes_back_with_the_reason(cast, browse, shaping):
    tuva = map_of(browse, cast, cast.tuva)
    drag(tuva, shaping[0], 30, 300, drop=False)
    shaping[2].close(by=cast.ingegerd)
    tuva.mouse.up()
    expect(tuva.locator("[data-status]")).to_contain_text("The map stands still just now")
    stands(tuva, shaping[0], 40, 40)
    expect(tuva.locator(".map-state")).to_contain_text("stands still until a facilitator opens")
    drag(tuva, shaping[0], 30, 300)
    stands(tuva, shaping[0], 40, 40)


def test_by_keyboard_alone_one_goes_round_lifts_moves_drops_and_puts_back(cast, browse, shaping):
    shaping[1].connect(shaping[0], by=membership(cast, cast.tuva))
    page = map_of(browse, cast, cast.tuva)
    note(page, shaping[0]).locator("a").focus()
    page.keyboard.press("ArrowRight")
    expect(note(page, shaping[1]).locator("a")).to_be_focused()
    page.keyboard.press("l")
    expect(note(page, shaping[0]).locator("a")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator("[data-status]")).to_contain_text("“Somebody who listens”: 40 from the left, 40 from the top")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+ArrowRight")
    expect(page.locator("[data-status]")).to_contain_text("136 from the left, 56 from the top. Nearest: Reading hosts")
    page.keyboard.press("Enter")
    expect(note(page, shaping[0])).to_have_attribute("data-at", "136 56")
    expect(note(page, shaping[0]).locator("a")).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Escape")
    expect(page.locator("[data-status]")).to_contain_text("is back where it stood")
    stands(page, shaping[0], 136, 56)
    expect(page.locator("dialog[data-box]")).to_be_hidden()


def test_the_picture_is_sized_by_buttons_keys_and_wheel_and_dragged_by_its_ground(cast, browse, shaping):
    page = map_of(browse, cast, cast.elham)
    canvas = page.locator("[data-canvas]")
    page.get_by_role("link", name="Larger").click()
    expect(canvas).to_have_attribute("width", "8000")
    note(page, shaping[0]).locator("a").focus()
    page.keyboard.press("-")
    expect(canvas).to_have_attribute("width", "6400")
    page.keyboard.press("0")
    expect(page.locator("[data-status]")).to_contain_text("per cent")
    page.get_by_role("link", name="Smaller").click()
    expect(canvas).not_to_have_attribute("width", "6400")
    assert float(canvas.get_attribute("width")) < 6400
    view = page.locator("[data-view]")
    view.evaluate("view => view.scrollTo(0, 0)")
    box = view.bounding_box()
    page.mouse.move(box["x"] + 500, box["y"] + 420)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -400)
    page.keyboard.up("Control")
    page.mouse.down()
    page.mouse.move(box["x"] + 300, box["y"] + 220)
    page.mouse.up()
    assert view.evaluate("view => view.scrollLeft") > 100


def test_a_finger_moves_a_note_by_its_grip_and_two_size_the_picture(cast, browse, shaping):
    page = map_of(browse, cast, cast.tuva, width=390, height=844, has_touch=True, is_mobile=True)
    grip = note(page, shaping[0]).locator(".grip rect").bounding_box()
    assert min(grip["width"], grip["height"]) >= 44
    x, y = grip["x"] + 22, grip["y"] + 22
    touch = page.context.new_cdp_session(page)

    def send(kind, *points):
        found = [{"x": at, "y": down, "id": nth} for nth, (at, down) in enumerate(points)]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": found})

    send("touchStart", (x, y))
    send("touchMove", (x, y + 30))
    send("touchMove", (x, y + 60))
    send("touchEnd")
    expect(note(page, shaping[0])).to_have_attribute("data-at", "40 100")
    page.locator("[data-view]").evaluate("(box) => box.scrollIntoView({ block: 'center', behavior: 'instant' })")
    box = page.locator("[data-view]").bounding_box()
    middle = box["x"] + 150, box["y"] + 250
    send("touchStart", (middle[0] - 60, middle[1]), (middle[0] + 60, middle[1]))
    send("touchMove", (middle[0] - 30, middle[1]), (middle[0] + 30, middle[1]))
    send("touchEnd")
    expect(page.locator("[data-canvas]")).to_have_attribute("width", "3200")
    assert not sideways(page)
