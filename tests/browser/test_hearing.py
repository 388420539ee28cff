"""How much one hears of a thing, and what a mail leads to: a thread is muted, a task and a document are followed, a vote is cast
by the link of a mail, and an organisation's week is found and read."""

import re
import time
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from coalitions.activity.errands import DEEDS
from coalitions.activity.models import Cursor, Errand, Level, Notification
from coalitions.decisions.models import Decision, Vote
from coalitions.discussion.models import Topic
from coalitions.documents.models import Document
from coalitions.home.models import Week
from tests.boards.conftest import plant
from tests.browser.talk import Talk, posts
from tests.browser.test_facilitating import choose
from tests.decisions.conftest import opened, seated
from tests.home.things import week

pytestmark = pytest.mark.delivery


@pytest.fixture
def talk(cast, browse):
    return Talk(cast, browse)


def hear_of(page, link, level):
    page.get_by_role("link", name=link, exact=True).click()
    page.get_by_label(level, exact=True).check()
    page.locator("main").get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved.")).to_be_visible()


def told(user, many=1):
    """Why the person has heard of things; the server's own reader may be at it just now."""
    own, until = Notification.objects.filter(user=user).order_by("pk"), time.monotonic() + 10
    while own.count() < many and time.monotonic() < until:
        Cursor.objects.read_all()
    return list(own.values_list("reason", flat=True))


def test_dis_12_a_muted_thread_is_silent_until_it_is_followed(cast, talk):
    page = talk.open(cast.tuva)
    hear_of(page, "What I hear of this thread", "Nothing")
    expect(page).to_have_url(re.compile(talk.topic.get_absolute_url()))
    talk.post(cast.samira, "Vet ni, @Tuva Hedlindh och @Petter Havsund?")
    assert told(cast.petter) == ["mention"]  # the post has been told to whom it is told
    hear_of(page, "What I hear of this thread", "Everything")
    talk.post(cast.samira, "Jag frågar någon annan.")
    assert told(cast.tuva) == ["posted"]


def test_dis_12_a_task_that_is_followed_tells_of_what_is_said_and_of_its_moves(cast, browse):
    planted = plant(cast, count=1)
    [card] = planted.cards
    page = browse(cast.tuva, card.get_absolute_url(), language="en")
    hear_of(page, "What I hear of this", "Everything")
    expect(page).to_have_url(re.compile(card.get_absolute_url()))
    Topic.objects.comment(card, "Jag ringer", by=cast.space.memberships.get(user=cast.samira))
    card.move_to(planted.doing, by=cast.samira)
    assert told(cast.tuva, 2) == ["posted", "changed"]
    page.goto("/notifications/")
    expect(page.locator("main")).to_contain_text("Samira Vallgårda changed a task you follow")


def test_dis_12_a_document_that_is_followed_stands_among_ones_choices(cast, browse):
    leader = cast.space.memberships.get(user=cast.ingegerd)
    document = Document.objects.link(cast.space, "Anteckningar", "https://filer.sjobrunna.example/t2", by=leader)
    page = browse(cast.tuva, document.get_absolute_url(), language="en")
    hear_of(page, "What I hear of this", "Everything")
    assert Level.objects.get(user=cast.tuva).scope == document.scope
    page.goto("/settings/notifications/")
    expect(page.get_by_role("link", name="Change Anteckningar")).to_be_visible()


def test_dis_32_a_proposal_is_made_of_a_post_and_each_leads_to_the_other(cast, talk):
    seated(cast)
    talk.post(cast.samira, "Läsplatser i varje stadsdel")
    tuva, petter = talk.open(cast.tuva), talk.open(cast.petter)
    choose(tuva, posts(tuva).last, "Make a proposal")
    expect(tuva.locator("main")).to_contain_text("Läsplatser i varje stadsdel")
    made = posts(petter).last.get_by_role("link", name="A proposal was made of this")
    made.click()
    decision = Decision.objects.get(space=cast.space)
    expect(petter).to_have_url(re.compile(decision.get_absolute_url()))
    petter.locator("main").get_by_role("link", name="Läsplatser i varje stadsdel").click()
    expect(petter).to_have_url(re.compile(rf"/topics/{talk.topic.pk}/"))


def test_not_04_a_vote_is_cast_by_the_button_that_a_mail_leads_to_once_and_signed_in_nowhere(cast, browse):
    decision = opened(cast)
    deed = DEEDS["decision.yes_no.yes"]
    page = browse(None, urlsplit(Errand.objects.offer(deed, decision, cast.tuva)).path, language="en")
    expect(page.locator("main").get_by_role("button")).to_have_count(1)
    assert not Vote.objects.filter(decision=decision).exists()
    page.locator("main").get_by_role("button").click()
    expect(page.get_by_role("heading", name="Your organisation has voted.")).to_be_visible()
    vote = Vote.objects.get(decision=decision)
    assert (vote.organisation, vote.author, vote.choice) == (cast.kommun, cast.tuva, ["yes"])
    page.reload()
    expect(page.locator("main").get_by_role("button")).to_have_count(0)


def test_not_11_a_week_is_found_on_the_organisations_page_and_is_a_page_of_the_coalition(cast, browse):
    newest = week(cast)
    page = browse(cast.samira, cast.kommun.get_absolute_url(), language="en")
    page.locator("main").get_by_role("link", name=f"Week {newest.number}").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sjöbrunna kommun")
    expect(page.locator("header nav [aria-current]").filter(visible=True)).to_have_text(["Coalitions"])
    assert Week.objects.count() == 1
