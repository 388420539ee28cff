"""The console in a real browser: the sector follows the form at once, a list shows its progress, and works without a script."""

import pytest
from playwright.sync_api import expect

LIST = {"name": "föreningar.csv", "mimeType": "text/csv"}


def rows(cast, count):
    mark = cast.rasmus.email.partition("@")[2]
    return "name,sector\n" + "".join(f"Förening {n} {mark},civil_society\n" for n in range(count))


def send_up(page, text):
    page.set_input_files("input[name=file]", LIST | {"buffer": text.encode()})
    page.get_by_role("button", name="Look at it").click()
    expect(page.get_by_text("Nothing is saved yet.")).to_be_visible()


def test_org_03_the_sector_follows_the_legal_form_at_once(cast, browse):
    page = browse(cast.rasmus, "/console/organisations/new/", language="en")
    page.get_by_label("Legal form").select_option("82")
    expect(page.get_by_text("The legal form suggests: Public sector")).to_be_visible()
    expect(page.get_by_label("Public sector")).to_be_checked()


def test_org_10_a_list_is_looked_at_taken_in_and_its_progress_seen(cast, browse):
    page = browse(cast.rasmus, "/console/imports/", language="en")
    send_up(page, rows(cast, 300))
    page.get_by_role("button", name="Save the good rows").click()
    expect(page.get_by_text("300 of 300 organisations")).to_be_visible()
    expect(page.get_by_text("300 added")).to_be_visible()
    expect(page.get_by_role("heading", name="is taken in")).to_be_visible()


@pytest.mark.parametrize("path", ["/console/organisations/new/"])
def test_org_07_without_a_script_a_municipality_is_chosen_and_saved(cast, browse, path):
    page = browse(cast.rasmus, path, language="en", java_script_enabled=False)
    page.get_by_label("Name").fill(f"Bokvännerna {cast.rasmus.email}")
    page.get_by_label("Legal form").select_option("61")
    page.get_by_label("Why there is no number").select_option("not_registered")
    page.get_by_label("Municipality").fill("Malmö")
    page.get_by_role("button", name="Enter the organisation").click()
    page.get_by_role("button", name="Enter the organisation").click()  # the sector that the form suggests is chosen by then
    expect(page.get_by_label("Municipality")).to_have_value("1280 Malmö")
