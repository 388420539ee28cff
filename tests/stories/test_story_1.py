"""Story 1: the administrator brings organisations aboard, in a browser, from an empty database; a function for each step.

Steps 11 and 12 are about records and need what stories 2 and 3 leave behind.
"""

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.stories.entering import (
    KOMMUN,
    organisations,
    step_5_a_wrong_check_digit_is_refused_and_all_is_kept,
    step_6_corrected_with_an_unknown_municipality,
    step_7_another_sector_needs_a_reason,
    step_8_the_same_number_again_leads_to_who_has_it,
)

BAD = Path(__file__).parents[1] / "organisations" / "data" / "organisations-bad.csv"
RASMUS = "rasmus@story.example"
STAGES = ("Invited", "Details", "Verified", "Charter signed", "Active", "Paused", "Left")


@pytest.fixture
def newcomer(house, chromium):
    """`newcomer()`: a page of somebody whom this browser does not know."""
    contexts = []

    def open_page():
        contexts.append(chromium.new_context(base_url=house.url, locale="en", viewport={"width": 1280, "height": 900}))
        return contexts[-1].new_page()

    yield open_page
    for context in contexts:
        context.close()


def test_story_1_the_administrator_brings_organisations_aboard(house, newcomer):
    house.manage("administrator", RASMUS, "Rasmus Tjernvall")
    rasmus = newcomer()
    step_1_signs_in_and_lands_on_the_empty_pipeline(house, rasmus)
    step_2_looks_at_a_list_with_faults(rasmus)
    step_3_confirms_it(rasmus)
    step_4_takes_it_in_again_and_merges_two(rasmus)
    step_5_a_wrong_check_digit_is_refused_and_all_is_kept(rasmus)
    step_6_corrected_with_an_unknown_municipality(rasmus)
    step_7_another_sector_needs_a_reason(rasmus)
    step_8_the_same_number_again_leads_to_who_has_it(rasmus)
    step_9_a_domain_proposes_and_the_contact_person_confirms(house, rasmus, newcomer)
    step_10_one_is_declined_and_one_is_stalled(house, rasmus, newcomer())


def step_1_signs_in_and_lands_on_the_empty_pipeline(house, page):
    page.goto("/account/login/")
    page.get_by_label("Work e-mail").first.fill(RASMUS)
    page.get_by_role("button", name="Send the code").click()
    enter_code(house, page, RASMUS)
    expect(page).to_have_url(f"{house.url}/console/onboarding/")
    page.goto("/settings/")
    page.get_by_label("English").check()
    page.get_by_role("button", name="Spara").click()
    page.goto("/console/onboarding/")
    for stage in STAGES:
        part = page.locator(f"#{stage.lower().replace(' ', '_')}")
        expect(part).to_contain_text(stage)
        expect(part.locator("a.button, button")).to_have_count(1)


def enter_code(house, page, address):
    page.locator("input[name=code]").fill(re.search(r"\b\d{6}\b", house.mail(address))[0])
    page.get_by_role("button", name=re.compile("Go on|Fortsätt")).click()


def step_2_looks_at_a_list_with_faults(page):
    look_at_the_list(page)
    expect(page.locator(".lead")).to_contain_text("9 good, 7 with a warning, 18 refused")
    expect(page.locator(".lead")).to_contain_text("Nothing is saved yet.")
    row = page.get_by_role("row").filter(has_text="Spikrakt Snickeri AB")
    expect(row).to_contain_text("Row 3")
    expect(row).to_contain_text("wrong check digit")
    assert organisations(page) == 0


def look_at_the_list(page):
    page.goto("/console/imports/")
    page.set_input_files("input[name=file]", BAD)
    page.get_by_role("button", name="Look at it").click()
    expect(page.get_by_text("Nothing is saved yet.")).to_be_visible()


def step_3_confirms_it(page):
    look_at_the_list(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the refused rows").click()
    assert "Spikrakt Snickeri AB" in Path(download.value.path()).read_text(encoding="utf-8-sig")
    page.get_by_role("button", name="Save the good rows").click()
    expect(page.get_by_text("16 added")).to_be_visible()
    assert organisations(page) == 16 and organisations(page, "Vinterbäcks Bygdegårdsförening") == 1
    page.goto("/console/audit/?kind=sheet.imported")
    expect(page.locator("table tbody tr")).to_have_count(1)


def step_4_takes_it_in_again_and_merges_two(page):
    page.goto("/console/imports/")
    page.set_input_files("input[name=file]", BAD)
    page.get_by_role("button", name="Look at it").click()
    expect(page.locator(".lead")).to_contain_text("16 are here already and stay as they are")
    page.goto("/console/organisations/?near=on")
    page.get_by_role("link", name=re.compile("Compare with Grannskapsnätverket Öster", re.IGNORECASE)).first.click()
    page.get_by_role("button", name="Merge them").click()
    expect(page.get_by_text("is merged into").or_(page.locator(".notice")).first).to_be_visible()
    assert organisations(page) == 15
    expect(page.get_by_role("heading", name="History")).to_be_visible()


def signed_up(house, page, address, name):
    page.goto("/account/signup/")
    page.locator("input[name=name]").fill(name)
    page.locator("input[name=email]").fill(address)
    page.locator("input[name=password1]").fill("tre små getter på bron")
    page.locator("form", has=page.locator("input[name=email]")).get_by_role("button").last.click()
    enter_code(house, page, address)
    return page


def step_9_a_domain_proposes_and_the_contact_person_confirms(house, rasmus, newcomer):
    rasmus.goto(f"/organisations/?q={KOMMUN}")
    rasmus.get_by_role("link", name=KOMMUN).click()
    home = rasmus.url
    rasmus.get_by_role("link", name="Add a domain").click()
    rasmus.get_by_label("E-mail domain").fill("sjobrunna.example")
    rasmus.get_by_role("main").locator("form button[type=submit]").last.click()
    joar = signed_up(house, newcomer(), "joar@sjobrunna.example", "Joar Brännmyr")
    rasmus.goto(home)
    rasmus.get_by_role("button", name="Confirm Joar Brännmyr").click()
    rasmus.locator("summary", has_text="Name a contact person").click()
    rasmus.get_by_role("button", name=re.compile("Make contact person.*Joar")).click()
    expect(rasmus.get_by_text(f"Joar Brännmyr answers for {KOMMUN}")).to_be_visible()
    tuva = signed_up(house, newcomer(), "tuva@sjobrunna.example", "Tuva Hedlindh")
    tuva.goto("/organisations/mine/")
    expect(tuva.get_by_role("main")).to_contain_text(KOMMUN)
    expect(tuva.get_by_role("main")).to_contain_text("contact person has been asked")
    joar.goto(home)
    joar.get_by_role("button", name="Confirm Tuva Hedlindh").click()
    expect(joar.get_by_text(f"Tuva Hedlindh belongs to {KOMMUN}")).to_be_visible()
    nobody = signed_up(house, newcomer(), "nobody@gmail.com", "Nora Njord")
    nobody.goto("/organisations/mine/")
    expect(nobody.get_by_role("heading", name="Yours", exact=True)).to_have_count(0)


def step_10_one_is_declined_and_one_is_stalled(house, rasmus, outsider):
    apply(outsider, "Bokvännerna", "bodil@bokvannerna.example")
    rasmus.goto("/console/applications/")
    rasmus.get_by_role("link", name="Bokvännerna").click()
    rasmus.get_by_label("Message to the organisation").fill("There is a circle of that name already.")
    rasmus.get_by_role("button", name="Decline").click()
    expect(rasmus.locator(".notice").first).to_contain_text("is declined")
    assert house.mail("bodil@bokvannerna.example", "There is a circle of that name already.")
    rasmus.goto("/console/onboarding/stages/details/")
    rasmus.get_by_role("link", name=KOMMUN).click()
    waited(house, KOMMUN, days=15)
    rasmus.reload()
    expect(rasmus.locator(".body .status.warn").first).to_contain_text("stalled")
    rasmus.get_by_role("button", name="Send a reminder", exact=True).click()
    expect(rasmus.get_by_role("button", name="Send a reminder", exact=True)).to_have_count(0)
    assert house.mail("joar@sjobrunna.example", f"Before {KOMMUN} is verified")


def apply(page, name, address):
    page.goto("/apply/")
    page.get_by_label("Name of the organisation").fill(name)
    page.get_by_label("Civil society").check()
    page.get_by_label("If there is no number, why").select_option("not_registered")
    page.get_by_label("Why you want to join").fill("We read aloud.")
    page.get_by_label("Your name").fill("Bodil Vänersson")
    page.get_by_label("Your work e-mail").fill(address)
    page.get_by_role("button", name="Send the application").click()
    expect(page).to_have_url(re.compile("/apply/thanks/"))


def waited(house, name, *, days):
    """As if it had come to its stage so long ago: the clock of a running product is not ours to turn."""
    since = (datetime.now(UTC) - timedelta(days=days)).strftime("%Y-%m-%d %H:%M:%S")
    with closing(sqlite3.connect(house.database, timeout=20)) as database, database:
        database.execute("UPDATE organisations_organisation SET state_since = ? WHERE name = ?", (since, name))
