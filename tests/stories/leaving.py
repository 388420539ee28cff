"""Story 3, the mail of step 10 and step 13: a month later one button, and at the end one's own data and the erasure."""

import json
import re
from datetime import datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import time_machine
from django.utils.timezone import get_default_timezone, localdate
from playwright.sync_api import expect

from coalitions.initiatives.models import Commitment
from coalitions.initiatives.turns import ask
from tests.activity.making import hear, send
from tests.people.door import PASSWORD, with_password
from tests.stories.conftest import mails
from workspace.processes import until

SAID = "Jag kan läsa högt på torsdagar."


def at(days, hour, minute=0):
    morning = datetime.combine(localdate() + timedelta(days=days), time(hour, minute), get_default_timezone())
    return time_machine.travel(morning, tick=False)


def mailed(site, mailoutbox, address, words):
    """The body of the mail, sent from here or by the running product, whichever took it first."""
    folder, found = site.folder / "data" / "mail", []

    def look():
        found.extend(one.body for one in mailoutbox if one.to == [address] and words in one.body)
        found.extend(mails(folder, address, words))
        return found

    until(look, site.web[0])
    return found[0]


def step_10_follows_on_track_a_month_later(cast, browse, joar, site, mailoutbox):
    promise = Commitment.objects.get(space=cast.space, title="Två kvällar i veckan")
    with at(32, 9):
        ask()
        hear()
    with at(32, 9, 5):
        send()
    link = re.search(r"^Enligt plan: \S+(/mail/do/\S+)$", mailed(site, mailoutbox, cast.tuva.email, promise.title), re.M)[1]
    visitor = browse(None, link)
    expect(visitor.locator("main").get_by_role("button")).to_have_count(1)
    visitor.get_by_role("button", name="Enligt plan").click()
    expect(visitor.locator("main")).to_contain_text("Länken i brevet har gjort sitt")
    visitor.goto(link)
    expect(visitor.get_by_role("button", name="Enligt plan")).to_have_count(0)
    joar.goto(promise.get_absolute_url())
    expect(joar.get_by_role("region", name="Historik").locator("li").first).to_contain_text("Tuva Hedlindh")
    assert promise.reports.get().status == "on_track"


def step_13_takes_her_data_home_and_is_forgotten(cast, browse, joar, topic, document):
    """She shows first who she is; what she wrote stays by a former member, and the approved document as it was."""
    with_password(cast.tuva)
    fixed = document.versions.get().sha256
    tuva = browse(cast.tuva, "/settings/data/", language="en")
    tuva.get_by_role("button", name="Download my data").click()
    tuva.get_by_label("Password").fill(PASSWORD)
    tuva.get_by_role("button", name="Go on").click()
    with tuva.expect_download() as download:
        tuva.get_by_role("button", name="Download my data").click()
    archive = ZipFile(BytesIO(Path(download.value.path()).read_bytes()))
    assert SAID in json.dumps(json.loads(archive.read("data.json")), ensure_ascii=False)
    assert SAID in archive.read("index.html").decode()
    tuva.get_by_role("link", name="Delete my account").click()
    tuva.get_by_role("button", name="Delete my account for good").click()
    expect(tuva.locator("body")).to_contain_text("Your account is deleted")
    joar.goto(topic.get_absolute_url())
    expect(joar.locator("article.message")).to_contain_text(["Tidigare deltagare från Sjöbrunna kommun"])
    expect(joar.locator("article.message")).to_contain_text([SAID])
    document.refresh_from_db()
    assert (document.versions.get().sha256, document.size) == (fixed, document.versions.get().size)
