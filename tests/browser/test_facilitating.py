"""Three people and a post: one reports it, one decides, its author asks again; and all that facilitators do on the way."""

import re

import pytest
from playwright.sync_api import expect

from coalitions.boards.models import Card
from coalitions.discussion.models import Topic
from tests.browser.talk import Talk, posts
from tests.decisions.conftest import seated

pytestmark = pytest.mark.delivery


@pytest.fixture
def talk(cast, browse):
    return Talk(cast, browse)


def choose(page, post, action):
    post.hover()
    post.get_by_role("link", name="More actions").click()
    page.locator("#post-menu").get_by_text(action, exact=True).click()


def write(page, label, text, submit):
    page.get_by_label(label).fill(text)
    page.locator("main").get_by_role("button", name=submit, exact=True).click()


def about_samira(page, role, action):
    page.get_by_role("button", name="Manage Samira Vallgårda").click()
    page.get_by_role(role, name=f"{action} Samira Vallgårda").click()


def about_the_thread(page, action):
    page.get_by_role("button", name="The thread").click()
    page.locator("#topic-menu").get_by_text(action, exact=True).click()


def test_adm_02_a_report_is_decided_the_author_appeals_and_another_facilitator_shows_it_again(cast, talk):
    talk.post(cast.samira, "Kim is ill")
    samira, tuva, mirja = (talk.open(user) for user in (cast.samira, cast.tuva, cast.mirja))
    choose(tuva, posts(tuva).last, "Report to the facilitators")
    write(tuva, "What is wrong with it?", "Names a child", "Report")
    expect(tuva.locator("main")).to_contain_text("The facilitators have been told")
    mirja.get_by_role("link", name="Reports").click()
    mirja.get_by_role("link", name="Kim is ill").click()
    mirja.get_by_label("Hide it").check()
    write(mirja, "Reason", "A child is named", "Decide")
    expect(mirja.locator("main")).to_contain_text("Nothing is reported")
    expect(posts(samira).last).to_contain_text("Hidden by a facilitator")
    expect(posts(samira).last).not_to_contain_text("Kim is ill")
    posts(samira).last.get_by_role("link", name="Text and reason").click()
    expect(samira.locator("main")).to_contain_text("Kim is ill")
    write(samira, "Why it should be shown again", "It is my own child", "Send")
    ingegerd = talk.browse(cast.ingegerd, f"/spaces/{cast.space.pk}/flags/", language="en")
    ingegerd.get_by_role("link", name="Samira Vallgårda asks for a new look").click()
    ingegerd.get_by_label("Show it again").check()
    write(ingegerd, "Reason", "Then it may stand", "Decide")
    samira.goto("/notifications/")
    expect(samira.locator("main")).to_contain_text("looked at a decision again")
    samira.goto(talk.topic.get_absolute_url())
    expect(posts(samira).last).to_contain_text("Kim is ill")


def test_adm_07_a_facilitator_strikes_hides_moves_pins_and_makes_a_task_while_another_looks_on(cast, talk):
    aside = Topic.objects.open(cast.space, "Beside the point", "First", by=talk.member(cast.tuva))
    for text in ("Kim is ill", "Off the point", "Bring chairs", "Rude words"):
        talk.post(cast.samira, text)
    tuva, mirja = talk.open(cast.tuva), talk.open(cast.mirja)
    choose(mirja, posts(mirja).filter(has_text="Kim"), "Strike out personal data")
    write(mirja, "What to strike out", "Kim", "Strike out")
    expect(posts(tuva).nth(1)).to_contain_text("█████ is ill")
    choose(mirja, posts(mirja).filter(has_text="Rude"), "Hide, with a reason")
    write(mirja, "Why it is hidden", "Rude", "Hide")
    expect(posts(tuva).last).to_contain_text("Hidden by a facilitator")
    choose(mirja, posts(mirja).filter(has_text="Bring chairs"), "Pin for everybody")
    expect(tuva.locator("details.pins")).to_contain_text("Bring chairs")
    choose(mirja, posts(mirja).filter(has_text="Off the point"), "Move to another thread")
    mirja.get_by_label("To which thread").select_option(label="Beside the point")
    mirja.get_by_label("With all that was posted after it").uncheck()
    mirja.locator("main").get_by_role("button", name="Move", exact=True).click()
    expect(mirja).to_have_url(re.compile(rf"/topics/{aside.pk}/"))
    expect(posts(tuva).filter(has_text="Off the point")).to_have_count(0)
    choose(tuva, posts(tuva).filter(has_text="Bring chairs"), "Make a task")
    expect(tuva.locator("main")).to_contain_text("Bring chairs")
    assert Card.objects.filter(column__board__space=cast.space, title="Bring chairs").count() == 1


def test_adm_05_a_thread_is_slowed_locked_and_opened_and_a_person_blocked_and_brought_back(cast, talk):
    mirja, samira = talk.open(cast.mirja), talk.open(cast.samira)
    about_the_thread(mirja, "Who may post")
    mirja.get_by_label("Members and facilitators, not guests").check()
    mirja.get_by_label("Pause between two posts of one person").select_option(label="One hour")
    mirja.get_by_role("button", name="Save").click()
    expect(samira.locator(".compose-dock")).to_contain_text("One hour")
    about_the_thread(mirja, "Lock the thread")
    write(mirja, "Why it is locked", "Decided already", "Lock")
    expect(samira.locator(".compose-dock")).to_contain_text("Decided already")
    about_the_thread(mirja, "Open again")
    expect(samira.locator(".compose-dock")).not_to_contain_text("Decided already")
    about_the_thread(mirja, "Mark as resolved")
    expect(samira.locator(".compose-dock")).to_contain_text("Resolved.")
    about_the_thread(mirja, "Pin for everybody")
    expect(samira.locator("details.pins")).to_contain_text("Läsecirkel")
    mirja.goto(f"/spaces/{cast.space.pk}/members/")
    about_samira(mirja, "link", "Block")
    mirja.get_by_label("For how long").select_option(label="One day")
    write(mirja, "Why", "Needs a rest", "Block")
    expect(samira.locator(".thread-pane.reads-only")).to_have_count(1)
    about_samira(mirja, "button", "End the block")
    about_samira(mirja, "link", "Remove with everything")
    write(mirja, "Why", "Threats", "Remove")
    expect(samira.locator("main")).to_contain_text("You no longer have access")


def test_rep_03_a_facilitator_sees_who_is_silent_and_invites_them_to_speak(cast, browse):
    seated(cast)
    page = browse(cast.mirja, f"/coalitions/{cast.coalition.pk}/", language="en")
    page.get_by_role("link", name="Who is heard").click()
    silent = page.get_by_role("region", name="Not heard from yet")
    expect(silent).to_contain_text("Havrevinge Digital AB")
    silent.get_by_role("link", name="With a question… : Havrevinge").click()
    write(page, "Your question to them", "Which rooms have you?", "Invite to speak")
    silent = page.get_by_role("region", name="Not heard from yet")
    expect(silent).to_contain_text("Invited to speak")
    Topic.objects.open(cast.space, "Rooms", "We have a room", by=cast.space.memberships.get(user=cast.petter))
    expect(silent).not_to_contain_text("Havrevinge Digital AB")
    expect(page.get_by_role("table")).to_contain_text("100 %")
