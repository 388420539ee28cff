"""A charter from the first word to the second signature, while others look on (SPC-15, SPC-16)."""

import pytest
from playwright.sync_api import expect

from coalitions.spaces.endings import end_due
from coalitions.spaces.models import Deadline
from tests.browser.test_facilitating import write
from tests.charter.making import changed, drafted, in_force, late, seated, signed

pytestmark = pytest.mark.delivery


def charter(cast):
    return f"/coalitions/{cast.coalition.pk}/charter/"


def worded(page, quorum, words, submit="Save the draft"):
    page.get_by_label("Organisations that must vote").fill(quorum)
    write(page, "What holds for who leaves", words, submit)


def sign(page, name):
    page.get_by_role("link", name="Read and sign").click()
    page.get_by_role("button", name=f"Sign for {name}").click()
    expect(page.locator("main")).to_contain_text("The charter is signed.")


def test_spc_16_it_is_written_put_in_force_and_signed_by_two(cast, browse):
    seated(cast)
    lead, tuva, samira = (browse(user, charter(cast), language="en") for user in (cast.ingegerd, cast.tuva, cast.samira))
    lead.get_by_role("link", name="Write the charter").click()
    worded(lead, "3", "Say so at a meeting.")
    expect(tuva.get_by_role("link", name="Read the draft")).to_be_visible()
    lead.get_by_role("link", name="Put in force").click()
    lead.get_by_role("button", name="Put in force").click()
    expect(samira.locator("main")).to_contain_text("At least 3 organisations vote.")
    sign(tuva, "Sjöbrunna kommun")
    expect(lead.locator("main")).to_contain_text("1 of 4 organisations")
    sign(samira, cast.lasglantan.name)
    expect(lead.locator("main")).to_contain_text("2 of 4 organisations")


def test_spc_16_a_material_change_shows_the_difference_and_is_signed_anew(cast, browse):
    signed(seated(cast), cast.tuva, cast.samira)
    lead, tuva = (browse(user, charter(cast), language="en") for user in (cast.ingegerd, cast.tuva))
    lead.get_by_role("link", name="Write a change").click()
    worded(lead, "4", "Säg till på nästa träff.")
    expect(lead.locator("del", has_text="en")).to_be_visible()
    lead.get_by_role("link", name="Put in force").click()
    expect(lead.locator("main")).to_contain_text("all sign again")
    lead.get_by_role("button", name="Put in force").click()
    expect(tuva.locator("main")).to_contain_text("version 2 is not signed yet")
    tuva.get_by_role("link", name="Read and sign").click()
    expect(tuva.locator("ins", has_text="At least 4 organisations vote.")).to_be_visible()
    expect(tuva.locator("ins", has_text="nästa")).to_be_visible()
    tuva.get_by_role("button", name="Sign for Sjöbrunna kommun").click()
    expect(lead.locator("main")).to_contain_text("1 of 4 organisations")


def test_spc_16_a_draft_changes_under_its_readers_and_says_when_it_is_thrown_away(cast, browse):
    draft = drafted(cast, leaving_text="Säg till.")
    reader = browse(cast.petter, draft.get_absolute_url(), language="en")
    lead = browse(cast.ingegerd, draft.get_absolute_url(), language="en")
    lead.get_by_role("link", name="Change the draft").click()
    write(lead, "leaving, in English", "Say so at a meeting.", "Save the draft")
    expect(reader.locator("main")).to_contain_text("Say so at a meeting.")
    lead.get_by_role("link", name="Discard the draft").press("Enter")
    lead.get_by_role("button", name="Discard the draft").press("Enter")
    expect(reader.locator("main")).to_contain_text("There is no draft any more")
    reader.get_by_role("link", name="To the charter").click()
    expect(reader.locator("main")).to_contain_text("No charter yet")


def test_spc_16_wording_only_asks_nobody(cast, browse):
    signed(seated(cast), cast.tuva)
    lead, tuva = (browse(user, charter(cast), language="en") for user in (cast.ingegerd, cast.tuva))
    lead.get_by_role("link", name="Write a change").click()
    write(lead, "What holds for who leaves", "Säg till, på en träff.", "Save the draft")
    lead.get_by_role("link", name="Put in force").click()
    lead.get_by_label("Wording only").check()
    lead.get_by_role("button", name="Put in force").click()
    expect(tuva.locator("main")).to_contain_text("Since then only the wording has changed.")


def test_t64_an_open_page_loses_what_writes_and_gets_it_back_by_the_signature(cast, browse):
    in_force(cast)
    joar = browse(cast.joar, f"/spaces/{cast.space.pk}/topics/", language="en")
    expect(joar.get_by_role("link", name="New thread")).to_be_visible()
    late(cast, cast.kommun)
    end_due()
    expect(joar.locator("main")).to_contain_text("until your organisation has signed the charter")
    expect(joar.get_by_role("link", name="New thread")).to_have_count(0)
    joar.get_by_role("link", name="See the charter, and who can sign").click()
    expect(joar.locator("main")).to_contain_text("Tuva Hedlindh is its representative and signs.")
    sign(browse(cast.tuva, charter(cast), language="en"), "Sjöbrunna kommun")
    expect(joar.locator("main")).not_to_contain_text("only read here")
    assert not Deadline.objects.filter(coalition=cast.coalition, organisation=cast.kommun).exists()


def test_spc_16_by_keyboard_and_without_scripts_one_signs_too(cast, browse):
    changed(seated(cast), quorum=3)
    page = browse(cast.petter, charter(cast), language="en", java_script_enabled=False)
    page.get_by_role("link", name="Read and sign").press("Enter")
    page.get_by_role("button", name="Sign for Havrevinge Digital AB").press("Enter")
    expect(page.locator("main")).to_contain_text("version 2 is signed.")
