"""Story 1, steps 5 to 8: organisations entered by hand."""

import re

from playwright.sync_api import expect

KOMMUN, HEM = "Sjöbrunna kommun", "Sjöbrunnahem AB"


def organisations(page, words=""):
    """How many the console has of that name."""
    answer = page.request.get(f"/console/organisations/?q={words}").text()
    return int(re.search(r'class="lead">\s*(\d+) organisation', answer)[1])


def fill(page, **typed):
    for name, value in typed.items():
        page.locator(f"#id_{name}").fill(value)


def begin(page, name, form):
    """A new organisation of that form; its suggestion has come when this returns."""
    page.goto("/console/organisations/new/")
    fill(page, name=name)
    page.get_by_label("Legal form").select_option(form)
    expect(page.get_by_text("The legal form suggests:")).to_be_visible()


def save(page):
    page.get_by_role("button", name="Enter the organisation").click()


def step_5_a_wrong_check_digit_is_refused_and_all_is_kept(page):
    begin(page, KOMMUN, "82")
    fill(page, registration_number="212000-9704", note="Anteckning")
    save(page)
    expect(page.locator("#id_registration_number_error")).to_contain_text("Wrong check digit")
    expect(page.locator("#id_name")).to_have_value(KOMMUN)
    expect(page.locator("#id_note")).to_have_value("Anteckning")
    assert organisations(page) == 15


def step_6_corrected_with_an_unknown_municipality(page):
    fill(page, registration_number="2120009705", municipality_code="9999")
    save(page)
    expect(page.locator("#id_municipality_code_error")).to_contain_text("9999")
    assert organisations(page) == 15
    fill(page, municipality_code="")
    save(page)
    expect(page.get_by_role("heading", name="History")).to_be_visible()
    expect(page.locator("#id_registration_number")).to_have_value("212000-9705")
    assert organisations(page) == 16


def step_7_another_sector_needs_a_reason(page):
    begin(page, HEM, "49")
    expect(page.get_by_label("Business")).to_be_checked()
    page.get_by_label("Public sector").check()
    fill(page, registration_number="559998-0108")
    save(page)
    expect(page.locator("#id_reason_error")).to_be_visible()
    fill(page, reason="Owned by the municipality")
    save(page)
    expect(page.get_by_role("heading", name="History")).to_be_visible()
    expect(page.locator(".section").filter(has_text="History")).to_contain_text("Owned by the municipality")
    assert organisations(page) == 17


def step_8_the_same_number_again_leads_to_who_has_it(page):
    begin(page, HEM, "49")
    fill(page, registration_number="16559998-0108")
    save(page)
    expect(page.get_by_role("link", name=f"Open {HEM}")).to_be_visible()
    expect(page.get_by_role("link", name="Ask the contact person")).to_be_visible()
    assert organisations(page) == 17
