"""ACC-02: a passkey is made, named, used and removed, with the browser's own virtual device and by keyboard alone."""

import re

import pytest
from playwright.sync_api import expect

from coalitions.people.models import Factor
from tests.browser.test_axe import AXE, RUN, WCAG
from tests.people.device import figures
from tests.people.door import PASSWORD, with_password

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
}
SETTINGS, NEW, CODES = "/settings/sign-in/", "/settings/sign-in/passkeys/new/", "/settings/sign-in/codes/"


@pytest.fixture
def tuva(cast):
    cast.tuva.change(language="en", by=cast.tuva)
    return with_password(cast.tuva)


@pytest.fixture
def page(browse, tuva):
    """Signed in with the password, in English, on a device that makes passkeys."""
    page = browse(None, "/account/login/", language="en")
    cdp = page.context.new_cdp_session(page)
    cdp.send("WebAuthn.enable")
    page.device = cdp.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE | {"automaticPresenceSimulation": True}})
    page.cdp = cdp
    enter(page, tuva.email)
    return page


def enter(page, email):
    page.get_by_text("Use a password").click()
    page.locator("#id_login").fill(email)
    page.locator("#id_password").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/today/|/$"))


def clean(page):
    page.evaluate(AXE)
    assert page.evaluate(RUN, WCAG) == []


def make(page, name):
    page.goto(NEW)
    page.locator("input[name=name]").focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(name)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Your recovery codes")


def sign_out(page):
    page.goto("/account/logout/")
    page.get_by_role("main").get_by_role("button", name="Sign out").click()
    expect(page.locator("h1")).to_have_text("Sign in")


@pytest.mark.parametrize("offered", [False, True])
def test_acc_02_a_passkey_made_by_keyboard_opens_the_door_by_the_button_or_as_the_browser_offers_it(page, tuva, offered):
    page.add_init_script(f"PublicKeyCredential.isConditionalMediationAvailable = async () => {str(offered).lower()}")
    page.goto(NEW)
    clean(page)
    make(page, "Min telefon")
    clean(page)
    expect(page.locator(".recovery-codes li")).to_have_count(10)
    page.get_by_role("link", name="I have kept them").press("Enter")
    expect(page.locator("main")).to_contain_text("Min telefon")
    clean(page)
    page.goto("/account/logout/")
    page.get_by_role("main").get_by_role("button", name="Sign out").click()
    if not offered:  # else the device answers by itself
        page.get_by_role("button", name="Use a passkey").press("Enter")
    expect(page.locator("h1")).to_have_text("Today")
    assert Factor.objects.strong(tuva).get().last_used_at


def test_acc_02_a_passkey_that_was_removed_opens_nothing_and_says_so(page, tuva):
    make(page, "Gammal")
    page.goto(SETTINGS)
    page.get_by_role("link", name="Remove Gammal").press("Enter")
    clean(page)
    page.get_by_role("button", name="Remove").press("Enter")
    expect(page.locator("main")).to_contain_text("It opens nothing any more")
    sign_out(page)
    if page.locator(".notice.bad:visible").count() == 0:
        page.get_by_role("button", name="Use a passkey").press("Enter")
    expect(page.locator("main")).to_contain_text("That passkey opens nothing here")


def test_acc_02_who_has_no_device_at_hand_is_told_and_can_try_again(page):
    page.cdp.send("WebAuthn.setUserVerified", {"authenticatorId": page.device["authenticatorId"], "isUserVerified": False})
    page.goto(NEW)
    page.get_by_role("button", name="Add a passkey").press("Enter")
    expect(page.locator("[data-failed]")).to_be_visible()
    page.cdp.send("WebAuthn.setUserVerified", {"authenticatorId": page.device["authenticatorId"], "isUserVerified": True})
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Your recovery codes")


def test_acc_02_one_time_codes_are_set_up_by_keyboard_and_asked_for_at_the_door(page, tuva):
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(CODES)
    clean(page)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.get_by_text("Without a camera").press("Enter")
    secret = "".join(page.locator(".secret span").all_inner_texts())
    page.locator("input[name=code]").focus()
    page.keyboard.type(figures(secret))
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Your recovery codes")
    sign_out(page)
    page.get_by_text("Use a password").click()
    page.locator("#id_login").fill(tuva.email)
    page.locator("#id_password").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("One more step")
    clean(page)
    page.locator("input[name=code]").focus()
    page.keyboard.type(figures(secret, step=1))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/today/|/$"))
