"""A finger: it holds a card and carries it somewhere, or swipes."""

from playwright.sync_api import expect


class Finger:
    def __init__(self, page):
        self.session = page.context.new_cdp_session(page)

    def touch(self, kind, *point):
        points = [{"x": point[0], "y": point[1]}] if point else []
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def move(self, start, end, steps=10):
        for part in range(1, steps + 1):
            self.touch("touchMove", *(one + (other - one) * part / steps for one, other in zip(start, end, strict=True)))

    def swipe(self, x, y, by):
        """Sideways, without a rest."""
        self.touch("touchStart", x, y)
        self.move((x, y), (x + by, y))
        self.touch("touchEnd")


def finger(page, item, into):
    """After the hold, in ten steps, until the card's slot stands there; then let go."""
    start, end, hand = item.bounding_box(), into.bounding_box(), Finger(page)
    begin = (start["x"] + 40, start["y"] + start["height"] / 2)
    hand.touch("touchStart", *begin)
    expect(page.locator(".sortable-chosen")).to_be_attached()
    hand.move(begin, (end["x"] + 60, end["y"] + 12))
    expect(into.locator(".card-slot")).to_be_attached()
    hand.touch("touchEnd")
