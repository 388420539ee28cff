"""MTG-06: lines, support and groups on the map; all of it without a script, taken out, and for every eye."""

import pytest
from playwright.sync_api import expect

from coalitions.journey.models import Contribution, Support
from tests.browser.mapping import map_of, note, shaped
from tests.browser.test_axe import sideways, violations
from tests.journey.making import contributed, grouped, membership, opened, stand


@pytest.fixture
def shaping(cast):
    return shaped(cast)


def test_a_line_is_chosen_in_the_picture_and_taken_away_in_the_dialogue(cast, browse, shaping):
    page, other = (map_of(browse, cast, user) for user in (cast.tuva, cast.samira))
    note(page, shaping[1]).locator("a").click()
    page.get_by_role("button", name="Choose in the picture").click()
    expect(page.locator("[data-status]")).to_contain_text("Choose what “Reading hosts” is to be connected with")
    note(page, shaping[1]).locator("a").click()
    expect(page.locator("[data-status]")).to_contain_text("Choose one of the other kind")
    note(page, shaping[0]).locator("a").press("Enter")
    expect(page.locator("[data-status]")).to_contain_text("are connected")
    expect(other.locator(f"#lines-{shaping[1].pk} path")).to_have_count(1)
    expect(note(other, shaping[1]).locator("a")).to_have_accessible_name(
        "Idea: Reading hosts. Sjöbrunna kommun. Answers: Somebody who listens. Nobody stands behind it yet"
    )
    note(page, shaping[0]).locator("a").click()
    page.get_by_role("button", name="Take the line away").click()
    expect(page.locator("dialog[data-box]")).to_be_hidden()
    expect(other.locator(f"#lines-{shaping[1].pk} path")).to_have_count(0)


def test_esc_ends_the_choice_of_a_line(cast, browse, shaping):
    page = map_of(browse, cast, cast.tuva)
    note(page, shaping[0]).locator("a").click()
    page.get_by_role("button", name="Choose in the picture").click()
    page.keyboard.press("Escape")
    expect(page.locator("[data-status]")).to_contain_text("Nothing was connected")
    note(page, shaping[1]).locator("a").click()
    expect(page.locator("dialog[data-box]")).to_be_visible()


def test_a_proposal_is_dotted_until_another_organisation_agrees(cast, browse, shaping):
    petter, samira = (map_of(browse, cast, user) for user in (cast.petter, cast.samira))
    shaping[1].connect(shaping[0], by=membership(cast, cast.samira))
    path = petter.locator(f"#lines-{shaping[1].pk} path")
    expect(path).to_have_css("stroke-dasharray", "2px, 6px")
    note(petter, shaping[1]).locator("a").click()
    petter.get_by_role("button", name="Agree to the line").click()
    for page in (petter, samira):
        expect(page.locator(f"#lines-{shaping[1].pk} path")).to_have_css("stroke-dasharray", "none")


@pytest.mark.parametrize("script", [True, False])
def test_a_sector_is_sifted_out_of_the_map_and_of_the_table(cast, browse, shaping, script):
    offer = contributed(cast, shaping[2], "The hall on Main Street", category="offer", by=cast.samira)
    shaping[1].connect(offer, by=membership(cast, cast.tuva))
    page = map_of(browse, cast, cast.elham, java_script_enabled=script)
    expect(note(page, offer)).to_be_visible()
    page.get_by_role("checkbox", name="Civil society").press("Space")
    expect(note(page, offer)).to_be_hidden()
    expect(page.locator(f"#lines-{shaping[1].pk} path")).to_be_hidden()
    expect(note(page, shaping[1])).to_be_visible()
    page.goto(f"/spaces/{cast.space.pk}/ideas/")
    row = page.get_by_role("row").filter(has_text="The hall on Main Street")
    expect(row.first).to_be_visible()
    page.get_by_role("checkbox", name="Public sector").uncheck()
    expect(page.get_by_role("row").filter(has_text="Reading hosts")).to_be_hidden()
    page.get_by_role("checkbox", name="Public sector").check()
    expect(page.get_by_role("row").filter(has_text="Reading hosts")).to_be_visible()


def test_support_and_groups_show_on_every_map_at_once(cast, browse, shaping):
    opened(cast, "support")
    tuva, samira = (map_of(browse, cast, user) for user in (cast.tuva, cast.samira))
    note(tuva, shaping[1]).locator("a").click()
    tuva.get_by_role("button", name="Sjöbrunna kommun stands behind it").click()
    expect(note(samira, shaping[1]).locator('use[data-sector="public"]')).to_have_count(1)
    note(tuva, shaping[1]).locator("a").click()
    tuva.get_by_role("link", name="Form an idea group").click()
    tuva.get_by_label("name of the group").fill("Key group")
    tuva.get_by_label("Plum").check()
    tuva.get_by_role("button", name="Save").click()
    expect(note(samira, shaping[1])).to_contain_text("Key group")
    expect(note(samira, shaping[1])).to_have_attribute("data-tint", "plum")
    note(samira, shaping[1]).locator("a").click()
    samira.get_by_role("button", name="Join the group").click()
    expect(samira.locator("dialog[data-box]")).to_be_hidden()
    note(tuva, shaping[1]).locator("a").click()
    expect(tuva.locator("dialog[data-box] .who").last).to_contain_text("Föreningen Läsgläntan")
    tuva.get_by_role("button", name="Dissolve the group").click()
    expect(note(samira, shaping[1])).not_to_contain_text("Key group")


def test_without_a_script_all_of_it_is_plain_forms(cast, browse, shaping):
    opened(cast, "support")
    page = map_of(browse, cast, cast.tuva, java_script_enabled=False)
    page.get_by_role("link", name="Smaller").click()
    expect(page.locator("[data-canvas]")).to_have_attribute("width", "4800")
    note(page, shaping[1]).locator("a").click()
    page.get_by_label("The need it answers").select_option("Somebody who listens")
    page.get_by_role("button", name="Connect").click()
    page.get_by_role("button", name="Sjöbrunna kommun stands behind it").click()
    page.get_by_label("Steps from the left").fill("900")
    page.get_by_role("button", name="Move", exact=True).click()
    page.get_by_role("link", name="Form an idea group").click()
    page.get_by_label("name of the group").fill("Key group")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("main")).to_contain_text("Key group")
    one = Contribution.objects.get(pk=shaping[1].pk)
    assert (one.x, list(one.answers.all()), one.group.name) == (900, [shaping[0]], "Key group")
    assert Support.objects.get(idea=one).organisation == cast.kommun


def test_the_picture_is_taken_out_as_png_svg_and_csv(cast, browse, shaping):
    page = map_of(browse, cast, cast.elham)
    page.get_by_text("Take out").click()
    for name, start in (("Picture as PNG", b"\x89PNG"), ("Picture as SVG", b"<?xml"), ("Table as CSV", "\ufeff".encode())):
        with page.expect_download() as download:
            page.get_by_text(name).click()
        data = download.value.path().read_bytes()
        assert data.startswith(start) and len(data) > 100
        if name.endswith("PNG"):
            assert (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == (2 * 608, 2 * 212)


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (390, "dark"), (320, "light")])
def test_axe_finds_nothing_on_the_map_and_what_opens_from_it(cast, browse, shaping, width, theme):
    shaping[1].connect(shaping[0], by=membership(cast, cast.tuva))
    stand(cast, opened(cast, "support"), shaping[1])
    grouped(cast, shaping[1], by=cast.mirja)
    page = map_of(browse, cast, cast.ingegerd, width=width, theme=theme, language="sv")
    found = {"map": violations(page)}
    note(page, shaping[1]).locator("a").press("Enter")
    expect(page.locator("dialog[data-box]")).to_be_visible()
    found["dialogue"] = violations(page)
    for path in ("ideas/map/paper/", f"contributions/{shaping[1].pk}/map/", f"contributions/{shaping[1].pk}/group/", "ideas/"):
        page.goto(f"/spaces/{cast.space.pk}/{path}")
        found[path] = [*violations(page), *(["sideways"] if sideways(page) else [])]
    assert {path: what for path, what in found.items() if what} == {}
