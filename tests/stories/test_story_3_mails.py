"""Story 3, step 11: with three e-mails a day the mandate's still come, the rest in one summary, and the page lists them."""

import pytest

from coalitions.meetings.models import Desk
from tests.activity.making import clock, hear, mention, send, thread
from tests.decisions.conftest import draft, seated
from tests.initiatives.making import days
from tests.meetings.making import dated
from tests.meetings.making import letters as invitations

THREADS = ["Öppettider", "Läsplatser", "Bokbyte", "Cyklar", "Grannar"]


@pytest.fixture
def day(cast):
    """A Monday on which five talk to Tuva, and her organisation is invited to a meeting and asked to clear a proposal."""
    with clock(8):
        seated(cast)
        return [thread(cast, title) for title in THREADS]


def subjects(mailoutbox, who):
    return [one.subject for one in mailoutbox if one.to == [who.email]]


def test_story_3_step_11_three_a_day(cast, day, as_, mailoutbox):
    with clock(8, 30):
        hear()
        send()
        mailoutbox.clear()
        page = as_(cast.tuva).get("/settings/notifications/")
        form = page.context["form"]
        sent = {name: form[name].value() for name in form.fields if form[name].value() not in (None, False)}
        assert as_(cast.tuva).post("/settings/notifications/", sent | {"mail_most": 3}).status_code == 302
    with clock(9):
        for topic in day:
            mention(cast, topic)
        hear()
    with clock(9, 5):
        send()
    assert len(subjects(mailoutbox, cast.tuva)) == 3
    with clock(10):
        draft(cast, title="Bokbuss").ask_to_clear(days(10), by=cast.ingegerd)
        Desk.objects.invite(dated(cast, title="Nuläge"), by=cast.ingegerd)
        hear()
    with clock(10, 5):
        send()
        sent = subjects(mailoutbox, cast.tuva)
        assert len(sent) == 4 and "Bokbuss" in mailoutbox[-1].subject + mailoutbox[-1].body
        held = as_(cast.tuva).get("/notifications/held/").text
        assert cast.tuva.email in invitations()
    assert held.count("dagens tak är nått") == 2
    mailoutbox.clear()
    with clock(7, 30, day=13):
        send()
    (summary,) = [one for one in mailoutbox if one.to == [cast.tuva.email]]
    assert all(title in summary.body for title in THREADS[3:])
