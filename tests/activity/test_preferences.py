"""The page where a person chooses what reaches whom when: what it takes, what it refuses, and what it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coalitions.activity.models import Device, Level, Preference
from coalitions.people.parts import PARTS
from tests.activity.making import hear, mention, thread
from tests.activity.things import BODIES, device

PAGE, RULES = "/settings/notifications/", BODIES["activity:preferences"]({})


def test_not_01_what_one_chooses_is_kept(cast, as_):
    browser = as_(cast.tuva)
    assert browser.post(PAGE, RULES | {"days": ["1", "3"], "is_quiet": "on"}, follow=True).status_code == 200
    rules = Preference.objects.of(cast.tuva)
    assert (rules.mail_mentions, rules.mail_news, rules.days, rules.mail_most, rules.is_quiet) == (
        "hourly",
        "never",
        [1, 3],
        3,
        True,
    )
    assert not Preference.objects.exclude(user=cast.tuva).exists()


WRONG = [
    {"mail_tasks": "weekdays"},
    {"mail_most": "0"},
    {"mail_most": "201"},
    {"hour": "25:00"},
    {"mail_news": "now"},
    {"is_quiet": "on", "quiet_from": "08:00", "quiet_to": "08:00"},
    {"days": ["7"]},
]


@pytest.mark.parametrize("wrong", WRONG)
def test_what_cannot_be_is_said_beside_the_field(cast, as_, wrong):
    answer = as_(cast.tuva).post(PAGE, RULES | wrong)
    assert answer.status_code == 422 and "error-summary" in answer.text
    assert not Preference.objects.exists()


def questions(client, path):
    client.get(path)
    with CaptureQueriesContext(connection) as told:
        assert client.get(path).status_code == 200
    return len(told)


@pytest.mark.parametrize("path", [PAGE, "/notifications/tray/", "/notifications/", "/notifications/held/"])
def test_the_pages_cost_the_same_with_few_and_many(cast, as_, path):
    browser, found = as_(cast.tuva), []
    for count in (5, 25):
        for number in range(count):
            topic = thread(cast, f"Tråd {count} {number}")
            mention(cast, topic)
            Level.objects.choose(cast.tuva, cast.space, topic.scope, "all", by=cast.tuva)
        hear()
        Device.objects.exists() or device(cast)
        cast.tuva.deliveries.update(held_at="2026-01-01T00:00:00Z", held_why="cap")
        found.append(questions(browser, path))
    assert found[0] == found[1] <= 20


def test_a_device_belongs_to_the_sign_in_that_made_it(cast, as_):
    browser = as_(cast.tuva)
    browser.post("/settings/notifications/devices/", BODIES["activity:devices"]({}))
    assert Device.objects.get().session.session_key == browser.session.session_key


def test_one_devices_address_is_one_persons(cast, as_):
    for user in (cast.tuva, cast.samira):
        as_(user).post("/settings/notifications/devices/", BODIES["activity:devices"]({}))
    assert Device.objects.get().user == cast.samira


def test_the_service_worker_stands_at_the_root_and_is_a_script(client, db):
    answer = client.get("/service-worker.js")
    assert answer.headers["Content-Type"].startswith("text/javascript") and b"showNotification" in answer.getvalue()


def test_my_data_holds_my_rules(cast):
    Level.objects.choose(cast.tuva, cast.space, "", "all", by=cast.tuva)
    told = str([part.rows(cast.tuva) for part in PARTS])
    assert "Gemensamt rum" in told
