"""Story 3, steps 1 to 4 and 7: how a member comes in, talks from two devices and without network, and keeps a plan."""

import re

from django.conf import settings
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from coalitions.spaces.models import Invitation
from tests.browser.talk import AT_ONCE, composer, posts, send
from tests.browser.test_shared_computer import sign_in
from tests.cast import admit
from tests.decisions.conftest import opened
from tests.documents.making import taken
from tests.documents.making import url as document_url
from tests.initiatives.making import begun
from tests.meetings.making import invited

DOOR = re.compile("/account/login/")
PLAN = "Plan för läsplatser.txt"


def step_1_opens_the_invitation(cast, browse):
    """A colleague of hers who has no account: three screens at most, counted as the browser opens them."""
    decided = opened(cast)
    decided.close(by=cast.ingegerd)
    begun(cast)
    meeting = invited(cast, title="Nuläge")
    cast.coalition.describe(by=cast.ingegerd, goal="Alla barn har en läsplats")
    invitation = Invitation.objects.invite(
        cast.space, "ny@sjobrunna.example", by=cast.ingegerd, organisation=cast.kommun, language="en"
    )
    page = browse(None, invitation.get_absolute_url(), language="en")
    screens = []
    page.on("load", lambda seen: screens.append(seen.url))
    page.get_by_label("name").fill("Nya Nilsson")
    page.get_by_role("button", name="Join").click()
    expect(page.locator("h1")).to_have_text(cast.space.name)
    page.locator(f".sidebar a[href='{cast.coalition.get_absolute_url()}']").first.click()
    expect(page.locator("h1")).to_have_text(cast.coalition.name)
    for words in ("Alla barn har en läsplats", "Decision 1", decided.title, "Next meeting"):
        expect(page.locator("main")).to_contain_text(words)
    expect(page.get_by_role("region", name="Asked of your organisation")).to_contain_text(f"{meeting.title}Sjöbrunna kommun")
    assert len(screens) == 2, screens  # and the invitation itself


def step_2_reads_on_one_device_what_came_to_both(cast, talk):
    phone = talk.browse(cast.tuva, f"/spaces/{cast.space.pk}/topics/", language="en", width=390, height=844)
    talk.post(cast.samira, "Jag kan ta tisdagar")
    expect(phone.locator(".topic .count")).to_contain_text("1")
    laptop = talk.open(cast.tuva)
    expect(phone.locator(".topic .count")).to_have_count(0)
    phone.goto(talk.topic.get_absolute_url())
    samira = talk.open(cast.samira)
    expect(phone.locator(".topbar connection-sign")).to_have_attribute("data-state", "live")
    send(samira, "Och onsdagar")
    for page in (laptop, phone):
        expect(posts(page).last).to_contain_text("Och onsdagar", timeout=AT_ONCE)
    return laptop


def step_3_writes_without_network_and_her_sign_in_ends(cast, talk, page):
    before = talk.topic.messages.count()
    page.route("**/messages/", lambda route: route.abort())
    page.context.set_offline(True)
    send(page, "Utan nät")
    expect(page.locator("[data-pending]")).to_contain_text("Waiting for connection")
    Session.objects.filter(session_key=sid(page)).delete()
    page.context.set_offline(False)
    page.unroute("**/messages/")
    page.reload()
    expect(page).to_have_url(DOOR)
    assert talk.topic.messages.count() == before
    page = sign_in(page, cast.tuva, talk.topic.get_absolute_url())
    expect(posts(page).filter(has_text="Utan nät")).to_have_count(1)
    expect(page.locator("[data-pending]")).to_have_count(0)
    page.reload()
    expect(posts(page).filter(has_text="Utan nät")).to_have_count(1)
    assert talk.topic.messages.count() == before + 1
    return page


def sid(page):
    return next(one["value"] for one in page.context.cookies() if one["name"] == settings.SESSION_COOKIE_NAME)


def step_4_speaks_for_her_organisation(cast, talk, page):
    """Only whom the organisation has given a mandate is offered it; a guest of the thread has no such choice."""
    cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd, mandate_text="Får lova lokaler.")
    admit(cast, cast.stranger, "guest", cast.hem, scope=talk.topic.scope)
    page.reload()
    page.get_by_label("Speaking as").select_option("for_organisation")
    send(page, "Vi öppnar biblioteket till sex")
    expect(posts(page).last.locator(".capacity")).to_contain_text("Speaks for the organisation")
    guest = talk.open(cast.stranger)
    expect(composer(guest)).to_be_visible()
    expect(guest.get_by_label("Speaking as")).to_have_count(0)


def step_7_an_outdated_plan_waits_and_the_first_comes_back(cast, browse):
    plan = taken(cast, PLAN, b"rad ett\nrad tva\n", by=cast.samira)
    new = document_url("new_version", cast, plan)
    tuva, samira = (browse(user, new, language="en") for user in (cast.tuva, cast.samira))
    upload(samira, b"rad ett\nrad tre\n", "Efter mötet")
    samira.goto(document_url("versions", cast, plan))
    expect(samira.locator(".version").first).to_contain_text("Version 2")
    upload(tuva, b"rad ett\nrad fyra\n", "Utan att veta det")
    expect(tuva.locator("h2").first).to_have_text("Somebody was quicker")
    expect(tuva.locator("main")).to_contain_text("Samira Vallgårda saved version 2 while you worked on version 1")
    expect(tuva.locator("del")).to_have_text("rad tre")
    expect(tuva.locator("ins")).to_have_text("rad fyra")
    tuva.get_by_role("button", name="Throw mine away").click()
    tuva.goto(document_url("versions", cast, plan))
    tuva.get_by_role("button", name="Bring back version 1").click()
    for page in (tuva, samira):
        expect(page.locator(".version").first).to_contain_text("Version 1 brought back.")


def upload(page, content, note):
    page.locator("main input[type=file]").set_input_files({"name": PLAN, "mimeType": "text/plain", "buffer": content})
    page.locator("main [name=note]").fill(note)
    page.locator("main form button[type=submit]").last.click()
