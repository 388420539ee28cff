"""ACC-03: from the sign-in page to an organisation's own sign-in and back, as a person does it; and the console's side."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PROVIDER
from tests.browser.test_axe import AXE, RUN, WCAG, WIDTH
from tests.organisations import openid


@pytest.fixture
def origin():
    with openid.running(int(PROVIDER.rpartition(":")[2])) as origin:
        yield origin


@pytest.fixture
def provider(cast, origin, settings):
    settings.PROVIDERS_INSIDE = [origin]
    return openid.brought(cast, origin, domain=cast.tuva.email.partition("@")[2])


def clean(page):
    page.evaluate(AXE)
    assert page.evaluate(RUN, [*WCAG, "best-practice"]) == []
    assert page.evaluate(WIDTH) <= 0


def test_acc_03_an_address_leads_to_the_organisations_sign_in_and_back_to_where_one_was_going(
    browse, cast, provider, origin, watch
):
    openid.knows(origin, "tuva", email=cast.tuva.email, email_verified=True, name=cast.tuva.name)
    page = browse(None, "/account/login/?next=/settings/", width=390, language="en")
    page.locator("#code-email").fill(cast.tuva.email)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Sign in with your organisation")
    clean(page)
    assert watch.elsewhere == []
    page.context.route("https://**", lambda route: route.abort())  # the provider's page brings its style from elsewhere
    page.get_by_role("link", name="Go on to Sjöbrunna kommun").press("Enter")
    expect(page).to_have_url(re.compile(origin))
    page.locator("input[name=sub]").fill("tuva")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/settings/$"))
    assert [url for url in watch.elsewhere if url.startswith(f"{origin}/")]
    watch.elsewhere.clear()  # what the provider's own page asked; ours ask nobody
    page.reload()
    expect(page).to_have_url(re.compile("/settings/$"))


def test_acc_03_who_is_refused_reads_why_and_goes_on_another_way(browse, cast, provider, origin, watch):
    openid.knows(origin, "annan", email="annan@nagonannan.example", email_verified=True)
    page = browse(None, f"/account/provider/{provider.pk}/", language="en")
    page.locator("input[name=sub]").fill("annan")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("That address belongs to another organisation")
    clean(page)
    page.get_by_role("link", name="Sign in another way").press("Enter")
    expect(page.locator("h1")).to_have_text("Sign in")
    watch.elsewhere.clear()


def test_acc_03_an_administrator_tests_and_switches_a_provider(browse, cast, provider, origin, watch):
    openid.knows(origin, "rasmus", email=cast.rasmus.email, email_verified=True, amr=["mfa"])
    page = browse(cast.rasmus, "/console/providers/", language="en")
    clean(page)
    page.locator(f"main a[href='/console/providers/{provider.pk}/']").press("Enter")  # others' stand beside it
    page.get_by_label("What counts as a second factor").fill("mfa")
    page.get_by_role("button", name="Save").press("Enter")
    expect(page.locator("main")).to_contain_text("came back rightly")
    clean(page)
    page.get_by_role("link", name="Test the connection").press("Enter")
    page.locator("input[name=sub]").fill("rasmus")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="The connection works")).to_be_visible()
    expect(page.locator("main")).to_contain_text("mfa (counts as a second factor)")
    clean(page)
    page.get_by_role("link", name="Back to the provider").press("Enter")
    page.get_by_label("Off", exact=True).check()
    page.get_by_role("button", name="Switch").press("Enter")
    expect(page.locator("main")).to_contain_text("Sjöbrunna kommun: Off.")
    watch.elsewhere.clear()
