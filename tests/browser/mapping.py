"""The map in a browser, for its tests."""

from playwright.sync_api import expect

from tests.journey.making import idea, need, opened


def shaped(cast):
    """A need at (40, 40), an idea at (360, 40), and an exercise in which the map is worked on."""
    return need(cast, "Somebody who listens"), idea(cast, "Reading hosts"), opened(cast, "ideas")


def map_of(browse, cast, user, **options):
    page = browse(user, f"/spaces/{cast.space.pk}/ideas/map/", **{"language": "en"} | options)
    if options.get("java_script_enabled", True):
        expect(page.locator(".topbar connection-sign")).to_have_attribute("data-state", "live")
    return page


def note(page, one):
    return page.locator(f"#note-{one.pk}")


def drag(page, one, right, down, *, drop=True):
    box = note(page, one).bounding_box()
    x, y = box["x"] + 60, box["y"] + 50
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + right / 2, y + down / 2)
    page.mouse.move(x + right, y + down)
    if drop:
        page.mouse.up()


def stands(page, one, x, y):
    expect(note(page, one)).to_have_attribute("x", str(x))
    expect(note(page, one)).to_have_attribute("y", str(y))
