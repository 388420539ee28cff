"""place and remove on a real page."""

from playwright.sync_api import expect

from tests.browser.client.conftest import place, row

LIST = '<ol id="list" data-sort="made">%s</ol>'


def ids(page, container="list"):
    return page.evaluate("id => [...document.getElementById(id).children].map(e => e.id)", container)


def live(stage, html, seq=0):
    page = stage.open(html, seq)
    expect(page.locator("connection-sign")).to_have_attribute("data-state", "live", timeout=8000)
    return page


def test_a_new_element_stands_where_its_key_says(stage):
    page = live(stage, LIST % (row("a", 10, "A") + row("c", 30, "C")))
    stage.ev(0, place("b", "list", row("b", 20, "B")))
    expect(page.locator("#b")).to_have_text("B")
    assert ids(page) == ["a", "b", "c"]


def test_ranks_beyond_a_double_are_told_apart(stage):
    big = 2**60
    rows = "".join(f'<li id="{id}" data-rank="{big + add}">{id}</li>' for id, add in (("a", 1), ("c", 3)))
    page = live(stage, f'<ol id="list" data-sort="rank">{rows}</ol>')
    stage.ev(0, place("b", "list", f'<li id="b" data-rank="{big + 2}">b</li>'))
    expect(page.locator("#b")).to_be_visible()
    assert ids(page) == ["a", "b", "c"]


def test_newest_first_and_moved_when_changed(stage):
    page = live(
        stage, '<ol id="list" data-sort="-changed"><li id="a" data-changed="9">a</li><li id="b" data-changed="5">b</li></ol>'
    )
    stage.ev(0, place("b", "list", '<li id="b" data-changed="11" data-v="2">b2</li>', v=2))
    expect(page.locator("#b")).to_have_text("b2")
    assert ids(page) == ["b", "a"]


def test_an_older_version_never_overwrites_a_newer(stage):
    page = live(stage, LIST % '<li id="a" data-made="1" data-v="3">new</li>')
    stage.ev(0, place("a", "list", row("a", 1, "old"), v=2), place("b", "list", row("b", 2, "B"), seq=2))
    expect(page.locator("#b")).to_be_visible()
    expect(page.locator("#a")).to_have_text("new")


def test_what_is_removed_goes_and_the_focus_finds_a_neighbour(stage):
    page = live(stage, LIST % (row("a", 1, "<button>A</button>") + row("b", 2, "<button>B</button>")))
    page.locator("#a button").focus()
    stage.ev(0, {"op": "remove", "id": "a"})
    expect(page.locator("#a")).to_have_count(0)
    expect(page.locator("#b button")).to_be_focused()


def test_a_window_of_a_list_counts_what_falls_outside(stage):
    page = live(stage, f'<ol id="list" data-sort="made" data-more="after">{row("a", 1, "A")}</ol>')
    stage.ev(0, place("b", "list", row("b", 2, "B")), place("c", "list", row("c", 3, "C"), seq=2))
    expect(page.locator(".more-rows")).to_have_text("2 new")
    assert ids(page) == ["a"]


def test_an_open_edit_waits_behind_a_notice(stage):
    edit = '<form data-editing><textarea id="t">mine</textarea></form>'
    page = live(stage, LIST % row("a", 1, edit))
    page.locator("#t").fill("mine, half written")
    stage.ev(0, place("a", "list", row("a", 1, "theirs"), v=2))
    expect(page.locator("[data-held]")).to_contain_text("Petter Havsund changed this.")
    expect(page.locator("#t")).to_have_value("mine, half written")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("#a")).to_have_text("theirs")


def test_focus_selection_and_open_details_survive_a_change(stage):
    inside = '<details id="d"><summary>more</summary>x</details><input id="i" value="abcdef">'
    page = live(stage, LIST % row("a", 1, inside))
    page.locator("summary").click()
    page.locator("#i").focus()
    page.evaluate("document.getElementById('i').setSelectionRange(2, 4)")
    stage.ev(0, place("a", "list", row("a", 1, "<b>changed</b>" + inside), v=2))
    expect(page.locator("#a b")).to_be_visible()
    expect(page.locator("#i")).to_be_focused()
    assert page.evaluate("[i.selectionStart, i.selectionEnd, d.open]") == [2, 4, True]


def test_a_frame_twice_is_a_frame_once(stage):
    page = live(stage, LIST % row("a", 1, "A"))
    for _ in range(2):
        stage.ev(0, place("b", "list", row("b", 2, "B")))
    stage.ev(1, place("c", "list", row("c", 3, "C")))
    expect(page.locator("#c")).to_be_visible()
    assert ids(page) == ["a", "b", "c"]
    stage.wait("() => true")
