"""A version of a text is kept, read and brought back: whoever has the text open sees it come, and writes on."""

from playwright.sync_api import expect

from coalitions.documents.models import TextVersion
from tests.browser.test_pads import SAVED, body, document, html, state, two, write
from tests.documents.making import url

__all__ = ["document", "two"]


def test_a_version_brought_back_reaches_those_who_have_it_open(two, browse, document, cast):
    tuva, petter = two
    write(tuva, "Först")
    expect(body(petter)).to_contain_text("Först")
    expect(state(tuva)).to_contain_text(SAVED)
    samira = browse(cast.samira, url("versions", cast, document), java_script_enabled=False)
    samira.get_by_role("link", name="Spara en version").click()
    samira.get_by_label("Vad som ändrades").fill("Inför träffen")
    samira.get_by_role("button", name="Spara en version").click()
    expect(samira.locator(".version")).to_contain_text("Inför träffen")
    write(petter, ", och sedan")
    expect(body(tuva)).to_contain_text("Först, och sedan")
    expect(state(petter)).to_contain_text(SAVED)
    samira.get_by_role("link", name="Version 1", exact=True).click()
    expect(samira.locator(".text-paper")).to_have_text("Först")
    samira.get_by_role("link", name="Jämför med texten som den är nu").click()
    expect(samira.locator("ins")).to_contain_text("Först, och sedan")
    samira.get_by_role("button", name="Ta tillbaka version 1").click()
    expect(samira.locator(".text-paper")).to_have_text("Först")
    for page in two:
        expect(body(page)).not_to_contain_text("sedan")
        expect(body(page)).to_contain_text("Först")
    write(petter, " igen")
    expect(body(tuva)).to_contain_text("Först igen")
    expect(state(petter)).to_contain_text(SAVED)
    assert html(document) == "<p>Först igen</p>"


def test_the_open_page_of_versions_hears_of_a_new_one(two, browse, document, cast):
    tuva, _ = two
    write(tuva, "Något")
    expect(state(tuva)).to_contain_text(SAVED)
    samira = browse(cast.samira, url("versions", cast, document))
    tuva.get_by_role("link", name="Versioner").click()
    tuva.get_by_role("link", name="Spara en version").click()
    tuva.get_by_role("button", name="Spara en version").click()
    expect(samira.locator(".version")).to_contain_text(str(cast.tuva))


def test_older_versions_are_a_page_further(browse, document, cast):
    made_of = {"pad": document.pad, "head": 1, "data": b"", "author": cast.tuva}
    TextVersion.objects.bulk_create(TextVersion(number=number, note=f"Nr {number}.", **made_of) for number in range(1, 41))
    samira = browse(cast.samira, url("versions", cast, document))
    expect(samira.locator(".version")).to_have_count(30)
    samira.get_by_role("link", name="Nästa").press("Enter")
    expect(samira.locator(".version")).to_have_count(10)
    expect(samira.locator(".version").last).to_contain_text("Nr 1.")
    samira.get_by_role("link", name="Föregående").click()
    expect(samira.locator(".version").first).to_contain_text("Nr 40.")
