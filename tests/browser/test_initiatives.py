"""An initiative and what organisations give it, while others look on (INI-01, 02, 05, 08)."""

import pytest
from django.utils.timezone import now
from playwright.sync_api import expect

from coalitions.initiatives.models import FollowUp
from tests.browser.test_facilitating import write
from tests.initiatives.making import begun, days, followed, late, promised
from tests.journey.making import idea

pytestmark = pytest.mark.delivery


def test_ini_01_an_idea_becomes_an_initiative_that_others_see_at_once(cast, browse):
    said, _seats = idea(cast), begun(cast, "Another one")
    elham = browse(cast.elham, f"/spaces/{cast.space.pk}/initiatives/", language="en")
    tuva = browse(cast.tuva, said.get_absolute_url(), language="en")
    tuva.get_by_role("link", name="Begin an initiative").click()
    write(tuva, "Name", "Reading hosts", "Save")
    expect(tuva.get_by_role("heading", name="Reading hosts")).to_be_visible()
    expect(elham.locator("main")).to_contain_text("Reading hosts")


def test_ini_02_08_what_is_promised_reported_and_given_reaches_who_looks(cast, browse):
    initiative = begun(cast)
    elham, samira = (browse(user, initiative.get_absolute_url(), language="en") for user in (cast.elham, cast.samira))
    samira.get_by_role("link", name="Commit to something").click()
    samira.get_by_label("What is given").select_option("hours")
    samira.get_by_label("How much").fill("40")
    samira.get_by_label("By when").fill(days(30).isoformat())
    write(samira, "In words", "Two evenings a week", "Save")
    expect(elham.locator("main")).to_contain_text("Two evenings a week")
    elham.get_by_role("link", name="Two evenings a week").click()
    samira.get_by_role("link", name="Two evenings a week").click()
    samira.get_by_role("link", name="Record what was given").click()
    write(samira, "How much", "12", "Save")
    expect(elham.locator("main")).to_contain_text("12 hours")
    samira.get_by_role("link", name="Say how it stands").click()
    samira.get_by_label("Fulfilled").check()
    write(samira, "Note", "All evenings are held", "Save")
    expect(elham.locator("main")).to_contain_text("All evenings are held")


def test_ini_05_a_facilitator_finds_what_is_late(cast, browse):
    late(cast, title="A room in the east")
    page = browse(cast.ingegerd, f"/spaces/{cast.space.pk}/initiatives/", language="en")
    page.get_by_role("region", name="Late commitments").get_by_role("link", name="A room in the east").click()
    expect(page.get_by_role("heading", name="A room in the east")).to_be_visible()


def test_ini_01_a_milestone_is_planned_and_reached_before_the_others_eyes(cast, browse):
    initiative = begun(cast)
    elham, tuva = (browse(user, initiative.get_absolute_url(), language="en") for user in (cast.elham, cast.tuva))
    tuva.get_by_role("link", name="Add a milestone").click()
    tuva.get_by_label("By when").fill(days(30).isoformat())
    write(tuva, "What is to be reached", "The first evening is held", "Save")
    expect(elham.locator("main")).to_contain_text("The first evening is held")
    tuva.get_by_role("link", name="Change “The first evening is held”").click()
    write(tuva, "What is to be reached", "The second evening is held", "Save")
    tuva.get_by_role("button", name="It is reached").click()
    steps = elham.get_by_role("region", name="Milestones")
    expect(steps).to_contain_text("Tuva Hedlindh")
    tuva.get_by_role("button", name="Not after all").click()
    expect(steps).not_to_contain_text("Tuva Hedlindh")
    tuva.get_by_role("link", name="Change “The second evening is held”").click()
    tuva.get_by_role("button", name="Remove the milestone").click()
    expect(steps).to_contain_text("No milestones yet")


def test_ini_01_a_facilitator_opens_its_own_space_and_comes_back(cast, browse):
    initiative = begun(cast, "Reading hosts")
    page = browse(cast.ingegerd, initiative.get_absolute_url(), language="en")
    page.get_by_role("button", name="Open a space of its own").click()
    expect(page.get_by_role("heading", level=1, name="Reading hosts")).to_be_visible()
    page.get_by_role("navigation").get_by_role("link", name="Initiatives").first.click()
    page.get_by_role("link", name="Reading hosts", exact=True).last.click()
    expect(page.get_by_text("Its own space:")).to_be_visible()


def test_ini_06_what_came_of_it_is_said_in_a_closed_coalition(cast, browse):
    follow_up = followed(cast)
    FollowUp.objects.filter(pk=follow_up.pk).update(reminded_at=now())  # else the worker plans it anew, from the day of closing
    cast.space.archive(by=cast.ingegerd)
    elham, tuva = (browse(user, follow_up.get_absolute_url(), language="en") for user in (cast.elham, cast.tuva))
    expect(tuva.locator("main")).to_contain_text("The coalition is closed, but this can still be answered.")
    tuva.get_by_role("link", name="Say what came of it").click()
    tuva.get_by_label("It goes on").check()
    write(tuva, "What came of it", "Two evenings a week live on", "Save")
    expect(elham.get_by_role("region", name="What came of it")).to_contain_text("Two evenings a week live on")


def test_ini_04_a_representative_shows_it_to_everybody_and_takes_it_off(cast, browse):
    promised(cast, title="Two reading hosts")
    address = f"/open/coalitions/{cast.coalition.pk}/commitments/"
    tuva = browse(cast.tuva, f"/spaces/{cast.space.pk}/initiatives/", language="en")
    tuva.get_by_role("link", name="Show what your organisation commits to").click()
    expect(tuva.locator("main")).to_contain_text("Two reading hosts")
    tuva.get_by_role("button", name="Show this in public").click()
    tuva.get_by_role("link", name="The public page").click()
    expect(tuva.get_by_role("heading", name="Sjöbrunna kommun")).to_be_visible()
    assert tuva.url.endswith(address)
    tuva.go_back()
    tuva.get_by_role("button", name="Take off the public page").click()
    expect(tuva.get_by_role("link", name="Show what your organisation commits to")).to_be_visible()
    assert tuva.request.get(tuva.url.split("/spaces/")[0] + address).status == 404
