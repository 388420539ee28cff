"""The tab's socket, and what the person is told about it."""

import json
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.client.conftest import place, row

LIST = '<ol id="list" data-sort="made"><li id="a" data-made="1">A</li></ol>'
LOG = "/api/v1/spaces/7/log"


def sign(page):
    return page.locator("connection-sign")


def live(stage, html=LIST):
    page = stage.open(html)
    expect(sign(page)).to_have_attribute("data-state", "live", timeout=8000)
    return page


def logged(stage, *ops, to, head=None):
    rows = [{"seq": seq, "kind": "a.b", "by": 2, "on": "x", "v": 1} for seq in range(1, to + 1)]
    answer = {"t": "ev", "space": 7, "log": "L", "from": 0, "to": to, "rows": rows, "ops": list(ops), "head": head or to}
    stage.answers[LOG] = (200, json.dumps(answer))


def hellos(stage):
    return [frame for frame in stage.up if frame["t"] == "hello"]


def until(page, true, tries=80):
    while not true() and tries:
        page.wait_for_timeout(100)
        tries -= 1


def test_the_page_says_hello_with_where_it_stands_and_acknowledges(stage):
    page = live(stage)
    stage.ev(0, place("b", "list", row("b", 2, "B")))
    expect(page.locator("#b")).to_be_visible()
    until(page, lambda: len(stage.up) > 1)
    hello, ack = stage.up[0], stage.up[-1]
    assert (hello["t"], hello["spaces"]) == ("hello", {"7": {"log": "L", "after": 0}})
    assert ack == {"t": "ack", "space": 7, "to": 1}


def test_a_gap_is_filled_from_the_log(stage):
    page = live(stage)
    logged(stage, place("b", "list", row("b", 2, "B"), seq=1, v=1), place("c", "list", row("c", 3, "C"), seq=2, v=1), to=2)
    stage.ev(1, place("c", "list", row("c", 3, "C")), last=2)
    expect(page.locator("#list > li")).to_have_text(["A", "B", "C"])


def test_a_closed_socket_is_opened_again_from_where_the_page_stands(stage):
    page = live(stage)
    stage.ev(0, place("b", "list", row("b", 2, "B")))
    expect(page.locator("#b")).to_be_visible()
    stage.sockets[-1].close(code=4503)
    expect(sign(page)).to_have_attribute("data-state", "live")
    until(page, lambda: len(hellos(stage)) == 2)
    assert [frame["spaces"]["7"]["after"] for frame in hellos(stage)] == [0, 1]


def test_t37_a_network_that_refuses_sockets_is_polled_and_said_in_words(stage):
    stage.refuses = 4000
    logged(stage, place("b", "list", row("b", 2, "B"), seq=1, v=1), to=1)
    page = stage.open(LIST)
    expect(page.locator("#b")).to_be_visible(timeout=20_000)
    expect(page.locator("connection-state .banner")).to_contain_text("every few seconds", timeout=20_000)
    expect(sign(page)).to_have_attribute("data-state", "polling")


def test_too_many_sockets_are_a_reason_to_poll_while_the_next_one_waits(stage):
    stage.refuses = 4429
    logged(stage, place("b", "list", row("b", 2, "B"), seq=1, v=1), to=1)
    page = stage.open(LIST)
    expect(page.locator("#b")).to_be_visible(timeout=5000)
    logged(stage, place("c", "list", row("c", 3, "C"), seq=2, v=1), to=2)
    expect(page.locator("#c")).to_be_visible()
    expect(page.locator("connection-state .banner")).to_contain_text("every few seconds")
    assert len(stage.posts) >= 2


def test_an_ended_session_is_said_with_a_way_back_and_keeps_the_text(stage):
    page = live(stage, LIST + '<textarea aria-label="Note"></textarea>')
    page.get_by_label("Note").fill("mine")
    stage.sockets[-1].close(code=4401)
    expect(page.locator("connection-state .banner")).to_contain_text("You have been signed out.")
    assert page.get_by_role("link", name="Sign in").get_attribute("href").endswith("?next=%2Fspaces%2F7%2F")
    expect(page.get_by_label("Note")).to_have_value("mine")


def test_t117_a_reset_fetches_the_page_but_not_the_composer(stage):
    form = '<form data-outbox><textarea aria-label="Note"></textarea></form>'
    page = live(stage, LIST + form)
    page.get_by_label("Note").fill("half")
    stage.html, stage.seq = LIST.replace("A", "Anew") + form, 50
    stage.down({"t": "reset", "space": 7, "why": "behind", "at": 50})
    expect(page.locator("#a")).to_have_text("Anew")
    expect(page.locator("live-space")).to_have_count(1)
    expect(page.get_by_label("Note")).to_have_value("half")
    until(page, lambda: len(stage.up) > 1)
    assert {"t": "sub", "space": 7, "log": "L", "after": 50} in stage.up


def test_offline_is_said_after_five_seconds(stage):
    page = live(stage)
    page.context.set_offline(True)
    expect(page.locator("connection-state .banner")).to_contain_text("You are offline.", timeout=9000)
    page.context.set_offline(False)
    expect(page.locator("connection-state .banner")).to_have_count(0)


@pytest.mark.parametrize("kinds", ["card.*", "card.moved"])
def test_a_region_fetches_itself_again_for_its_kinds_only(stage, kinds):
    stage.answers["/region/"] = (200, "<p>second</p>")
    page = live(stage, f'<live-region data-kinds="{kinds}" data-src="/region/"><p>first</p></live-region>')
    stage.ev(0, rows=[{"seq": 1, "kind": "member.left", "by": 2, "on": "x", "v": 1}])
    page.wait_for_timeout(2300)
    assert stage.posts == []
    stage.ev(1, rows=[{"seq": 2, "kind": "card.moved", "by": 2, "on": "x", "v": 1}])
    expect(page.locator("live-region p")).to_have_text("second")
    expect(page.locator("live-region")).to_have_count(1)


@pytest.mark.parametrize("failure", [None, (503, "busy")])
def test_a_region_whose_answer_failed_asks_again_while_the_socket_stays(stage, failure):
    stage.answers["/region/"] = failure
    page = live(stage, '<live-region data-kinds="card.*" data-src="/region/"><p>first</p></live-region>')
    stage.ev(0, rows=[{"seq": 1, "kind": "card.moved", "by": 2, "on": "x", "v": 1}])
    until(page, lambda: stage.posts)
    expect(page.locator("live-region p")).to_have_text("first")
    stage.answers["/region/"] = (200, "<p>second</p>")
    expect(page.locator("live-region p")).to_have_text("second")


def test_additions_by_others_are_spoken_and_my_own_are_not(stage):
    page = live(stage)
    said = {"data-say": "Petter: hello"}
    mine = [{"seq": 1, "kind": "k", "by": 1, "on": "b", "v": 1}]
    stage.ev(0, place("b", "list", row("b", 2, "B", **{"data-say": "mine"})), rows=mine)
    stage.ev(1, place("c", "list", row("c", 3, "C", **said)))
    expect(page.locator("live-announcer")).to_have_text("Petter: hello")
    assert page.locator("live-announcer").get_attribute("role") == "status"


SPOKEN = """window.spoken = [];
new MutationObserver(() => spoken.push([performance.now(), document.querySelector("live-announcer").textContent]))
  .observe(document.querySelector("live-announcer"), { childList: true });"""


def test_t117_a_flood_is_spoken_at_most_every_two_seconds_and_moves_no_focus(stage):
    page = live(stage, LIST + '<textarea aria-label="Note"></textarea>')
    page.get_by_label("Note").focus()
    page.evaluate(SPOKEN)
    for number in range(1, 31):
        stage.ev(number - 1, place(f"r{number}", "list", row(f"r{number}", number + 1, "R", **{"data-say": f"row {number}"})))
        page.wait_for_timeout(100)
    stage.wait("spoken.some(([, words]) => words.endsWith('row 30'))")
    times = [time for time, _words in page.evaluate("spoken")]
    assert all(after - before >= 1990 for before, after in pairwise(times)) and len(times) >= 2
    expect(page.get_by_label("Note")).to_be_focused()


def test_t117_who_reads_is_not_scrolled_and_who_is_at_the_end_stays_there(stage):
    rows = "".join(row(f"r{n}", n, f"row {n} " + "<br>" * 4) for n in range(40))
    page = live(stage, f'<ol id="list" data-sort="made">{rows}</ol>')
    top = "document.scrollingElement.scrollTop"
    page.evaluate(f"{top} = 400")
    stage.ev(0, place("z1", "list", row("z1", 100, "Z")))
    expect(page.locator(".more-rows")).to_have_text("1 new")
    assert page.evaluate(top) == 400
    page.locator(".more-rows").click()
    expect(page.locator("#z1")).to_be_in_viewport()
    page.evaluate(f"{top} = 1e6")
    expect(page.locator(".more-rows")).to_have_count(0)
    stage.ev(1, place("z2", "list", row("z2", 101, "Z2" + "<br>" * 9)))
    expect(page.locator("#z2")).to_be_in_viewport(ratio=0.9)
