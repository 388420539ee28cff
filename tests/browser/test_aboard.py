"""An organisation applies on a telephone, an administrator answers beside the list, and a pause reaches the open page."""

import uuid

import pytest
from playwright.sync_api import expect

from coalitions.discussion.models import Topic
from coalitions.organisations.models import Application, Organisation
from tests.browser.test_axe import sideways, violations
from tests.organisations.things import CONTACT, FIELDS


@pytest.fixture
def application(cast):
    name = f"Bokvännerna {uuid.uuid4().hex[:6]}"
    return Application.objects.apply(
        by=None, why="Vi läser.", **FIELDS | CONTACT | {"name": name, "email": f"{name[12:]}@x.example"}
    )


def test_org_08_a_visitor_applies_on_a_telephone_and_mistakes_are_said_beside_the_field(cast, browse):
    page, name = browse(None, "/apply/", width=390, language="en"), f"Läslyftet {uuid.uuid4().hex[:6]}"
    page.get_by_label("Name of the organisation").fill(name)
    page.get_by_label("Civil society").check()
    page.get_by_label("Organisation number").fill("829996-0314")
    page.get_by_label("Why you want to join").fill("We read aloud.")
    page.get_by_label("Your name").fill("Bodil Vänersson")
    page.get_by_label("Your work e-mail").fill(f"bodil@{name[-6:]}.example")
    page.get_by_role("button", name="Send the application").click()
    expect(page.locator("#id_registration_number_error")).to_contain_text("Wrong check digit")
    page.get_by_label("Organisation number").fill("")
    page.get_by_label("If there is no number, why").select_option("not_registered")
    page.get_by_role("button", name="Send the application").click()
    expect(page).to_have_url(f"{page.url.split('/apply')[0]}/apply/thanks/")
    assert Application.objects.get(name=name).language == "en"


def test_org_08_the_applicants_page_is_for_everybody(cast, browse, application):
    application.ask("Hur många är ni?", by=cast.rasmus)
    page = browse(None, application.get_absolute_url(), width=320, reduced_motion="reduce")
    assert violations(page) == [] and not sideways(page)


def test_org_08_an_administrator_answers_in_the_panel_by_keyboard(cast, browse, application):
    page = browse(cast.rasmus, f"/console/applications/{application.pk}/", language="en")
    message = page.get_by_label("Message to the organisation")
    page.get_by_role("button", name="Decline").press("Enter")
    expect(page.locator("#id_message_error")).to_be_visible()
    message.fill("Welcome")
    page.get_by_role("button", name="Approve").press("Enter")
    expect(page.locator(".notice").first).to_contain_text("is approved and verified")
    assert Organisation.objects.get(name=application.name).onboarding_state == "verified"


def test_org_13_a_pause_takes_the_composer_off_the_open_page(cast, browse):
    home = Organisation.objects.enter(by=cast.rasmus, name=f"Pausad {uuid.uuid4().hex[:6]}", sector="business")
    membership = cast.space.memberships.get(user=cast.petter)
    type(membership).objects.filter(pk=membership.pk).update(organisation=home)
    topic = Topic.objects.open(cast.space, "Öppettider", "När?", by=cast.space.memberships.get(user=cast.tuva))
    page = browse(cast.petter, topic.get_absolute_url())
    expect(page.locator(".topbar connection-sign")).to_have_attribute("data-state", "live")
    expect(page.locator("textarea[name=body]")).to_be_visible()
    home.move_to("paused", by=cast.rasmus, reason="Ny ledning")
    expect(page.locator("textarea[name=body]")).to_have_count(0, timeout=12_000)
