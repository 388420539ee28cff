"""Settings of notifications and the tray, as a person meets them: chosen, shown on a device, opened, muted."""

import json

import pytest
from playwright.sync_api import expect

from coalitions.activity.models import Cursor, Device, Preference
from coalitions.discussion.models import Topic
from tests.activity.sink import Browser

pytestmark = pytest.mark.delivery

# The browser has no push service here: it subscribes with keys of the test, and is handed the push itself.
SUBSCRIBED = """(given) => { PushManager.prototype.subscribe = async () => ({
  toJSON: () => ({ endpoint: given.endpoint, keys: { p256dh: given.p256dh, auth: given.auth } }) }); }"""
HEARS = """() => { self.shown = [];
  ServiceWorkerRegistration.prototype.showNotification = async (title, more) => self.shown.push([title, more.data.url]); }"""
SHOWN = """async () => {
  for (let tries = 0; tries < 500 && !self.shown.length; tries += 1) await new Promise((go) => setTimeout(go, 20));
  return self.shown;
}"""


@pytest.fixture
def page(cast, browse):
    cast.tuva.change(language="en", by=cast.tuva)
    member = cast.space.memberships.get(user=cast.samira)
    Topic.objects.open(cast.space, "Öppettider?", "Vet du, @Tuva Hedlindh?", by=member)
    Cursor.objects.read_all()
    page = browse(cast.tuva, "/settings/notifications/", language="en")
    page.context.grant_permissions(["notifications"])
    return page


def test_what_reaches_me_is_chosen_shown_and_muted(page, cast):
    page.get_by_label("Somebody mentions or answers me: Every hour").check(force=True)
    page.get_by_label("Nothing reaches me then").check()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    assert Preference.objects.get(user=cast.tuva).mail_mentions == "hourly"
    page.evaluate(SUBSCRIBED, Browser().fields())
    page.get_by_role("button", name="Show notices on this device").click()
    expect(page.get_by_text("Notices come to this device.")).to_be_visible()
    page.get_by_role("button", name="Try").click()
    expect(page.get_by_text("On its way.")).to_be_visible()
    pushed(page)
    page.get_by_role("button", name="Remove").click()
    expect(page.get_by_text("No device shows notices yet.")).to_be_visible()
    assert not Device.objects.exists()
    page.get_by_role("button", name="Notifications, 1 unread").click()
    tray = page.locator("#notifications")
    expect(tray.get_by_text("Samira Vallgårda mentioned you")).to_be_visible()
    tray.get_by_role("link", name="Mentions 1").click()
    expect(tray.locator("[aria-current]")).to_have_text("Mentions 1")
    tray.get_by_role("button", name="No more of this").click()
    expect(page.get_by_label("Nothing", exact=True)).to_be_checked()


def pushed(page):
    """The worker gets a push with no page of ours asking, and shows it; a browser without a screen shows nothing itself."""
    worker = page.context.service_workers[0]
    worker.evaluate(HEARS)
    cdp, found = page.context.new_cdp_session(page), []
    cdp.on("ServiceWorker.workerRegistrationUpdated", lambda said: found.extend(said["registrations"]))
    cdp.send("ServiceWorker.enable")
    said = json.dumps({"title": "Samira mentioned you", "body": "", "url": "/notifications/", "tag": "x"})
    origin = page.evaluate("location.origin")
    cdp.send("ServiceWorker.deliverPushMessage", {"origin": origin, "registrationId": found[0]["registrationId"], "data": said})
    assert worker.evaluate(SHOWN) == [["Samira mentioned you", "/notifications/"]]
