"""Story 3: Tuva comes in, takes part in talk, plans, tasks, votes and promises, and leaves.

Step 11 is in test_story_3_mails.py, where the clock stands as the test says.
"""

import re

import pytest
from playwright.sync_api import expect

from coalitions.boards.models import Card
from coalitions.discussion.models import Topic
from tests.boards.conftest import plant
from tests.browser.talk import Talk
from tests.browser.test_decisions import vote
from tests.browser.test_facilitating import write
from tests.decisions.conftest import draft, opened
from tests.documents.making import membership, taken
from tests.initiatives.making import begun, days
from tests.stories.leaving import SAID, step_10_follows_on_track_a_month_later, step_13_takes_her_data_home_and_is_forgotten
from tests.stories.taking_part import (
    step_1_opens_the_invitation,
    step_2_reads_on_one_device_what_came_to_both,
    step_3_writes_without_network_and_her_sign_in_ends,
    step_4_speaks_for_her_organisation,
    step_7_an_outdated_plan_waits_and_the_first_comes_back,
)

TITLES = [f"Uppgift {number}" for number in range(1, 6)]


@pytest.fixture
def cast(living_cast):
    return living_cast


@pytest.fixture
def work(cast):
    """Four tasks are under way already, so that the one which comes is one of five."""
    work = plant(cast)
    for card in work.cards[1:]:
        card.move_to(work.doing, by=cast.samira)
    return work


def test_story_3_the_member_comes_in_and_takes_part(cast, browse):
    step_1_opens_the_invitation(cast, browse)
    talk = Talk(cast, browse)
    page = step_2_reads_on_one_device_what_came_to_both(cast, talk)
    page = step_3_writes_without_network_and_her_sign_in_ends(cast, talk, page)
    step_4_speaks_for_her_organisation(cast, talk, page)
    step_7_an_outdated_plan_waits_and_the_first_comes_back(cast, browse)


def test_story_3_two_members_at_one_board(cast, work, browse):
    tuva, samira = (browse(user, work.board.get_absolute_url()) for user in (cast.tuva, cast.samira))
    step_5_moves_a_task_by_keyboard_alone(tuva, samira, work)
    step_6_both_change_the_due_date_at_once(tuva, samira, work, cast)


def step_5_moves_a_task_by_keyboard_alone(tuva, samira, work):
    """From the address bar on, no pointer is used."""
    tab_to(tuva, f"#card-{work.cards[0].pk} [data-move]")
    spoken(tuva, " ", "”Uppgift 1”, Att göra, 1 av 1")
    spoken(tuva, "ArrowRight", "”Uppgift 1”, Pågår, 1 av 5")
    spoken(tuva, "ArrowDown", "”Uppgift 1”, Pågår, 2 av 5")
    spoken(tuva, "Enter", "Pågår, 2 av 5")
    for page in (tuva, samira):
        expect(column(page, work.doing)).to_have_text(["Uppgift 2", "Uppgift 1", *TITLES[2:]])
    expect(tuva.locator(f"#card-{work.cards[0].pk} [data-move]")).to_be_focused()
    expect(tuva.get_by_text("”Uppgift 1” flyttades till Pågår")).to_be_visible()


def tab_to(page, target):
    for _stop in range(80):
        page.keyboard.press("Tab")
        if page.locator(target).evaluate("(one) => one === document.activeElement"):
            return
    raise AssertionError(f"no Tab leads to {target}")


def spoken(page, key, words):
    page.keyboard.press(key)
    expect(page.get_by_role("status").filter(has_text=words)).to_be_attached()


def column(page, column):
    return page.locator(f"#column-{column.pk}-cards h3")


def step_6_both_change_the_due_date_at_once(tuva, samira, work, cast):
    """The second sees both values and whose the other is; sending again puts hers in its place, knowingly."""
    for page in (tuva, samira):
        page.goto(work.cards[0].get_absolute_url())
        page.get_by_role("link", name="Redigera uppgiften").last.press("Enter")
    due(tuva).fill("2031-03-01")
    due(samira).fill("2031-03-02")
    due(samira).press("Enter")
    expect(tuva.locator(f"#card-{work.cards[0].pk}")).to_contain_text("2 mar")
    due(tuva).press("Enter")
    said = re.compile(rf"{cast.samira.name} har under tiden ändrat det till: 2 mars 2031")
    expect(tuva.get_by_role("dialog")).to_contain_text(said)
    expect(due(tuva)).to_have_value("2031-03-01")
    assert str(Card.objects.get(pk=work.cards[0].pk).due_on) == "2031-03-02"
    tuva.get_by_role("button", name="Spara").press("Enter")
    expect(samira.locator(f"#card-{work.cards[0].pk}")).to_contain_text("1 mar")


def due(page):
    return page.get_by_role("dialog").locator("input[name=due_on]")


def test_story_3_the_seat_answers_votes_promises_and_goes_over(cast, browse, site, mailoutbox):
    decision, initiative = opened(cast), begun(cast)
    topic = Topic.objects.open(cast.space, "Läsa högt", SAID, by=membership(cast, cast.tuva))
    document = taken(cast, "Avtal.txt", b"avtalat", by=cast.tuva)
    document.stand_as("record", by=membership(cast, cast.ingegerd))
    tuva, joar = browse(cast.tuva, "/today/"), browse(cast.joar, "/today/")
    step_8_clears_with_a_note(tuva, joar, browse, cast)
    step_9_the_alternate_votes_and_is_overruled(tuva, joar, decision)
    step_10_promises_forty_hours(tuva, joar, initiative)
    step_10_follows_on_track_a_month_later(cast, browse, joar, site, mailoutbox)
    step_12_leaves_and_joar_has_it_all(tuva, joar, browse, cast)
    step_13_takes_her_data_home_and_is_forgotten(cast, browse, joar, topic, document)


def step_8_clears_with_a_note(tuva, joar, browse, cast):
    asked = draft(cast, title="Bokbuss")
    asked.ask_to_clear(days(10), by=cast.ingegerd)
    ingegerd = browse(cast.ingegerd, asked.get_absolute_url())
    for page in (tuva, joar):
        page.goto(asked.get_absolute_url())
    tuva.get_by_role("link", name="Svara på rundan").click()
    tuva.get_by_label("Klart med anmärkning", exact=True).check()
    tuva.locator("textarea[name=note]").fill("Nämnden vill se kostnaden.")
    tuva.get_by_role("button", name="Skicka svaret").click()
    expect(ingegerd.locator(".standing")).to_contain_text("Klart med anmärkning")
    for page, reads in ((joar, True), (ingegerd, False)):
        page.reload()
        expect(page.locator("main").get_by_text("Nämnden vill se kostnaden.")).to_have_count(int(reads))


def step_9_the_alternate_votes_and_is_overruled(tuva, joar, decision):
    for page, word in ((joar, "Nej"), (tuva, "Ja")):
        page.goto(decision.get_absolute_url())
        vote(page, word)
        expect(page.locator(".standing")).to_contain_text("1 av minst")
    joar.goto(decision.get_absolute_url())
    expect(joar.locator(".standing")).to_contain_text("Tuva Hedlindh")


def step_10_promises_forty_hours(tuva, joar, initiative):
    for page in (tuva, joar):
        page.goto(initiative.get_absolute_url())
    tuva.get_by_role("link", name="Gör ett åtagande").click()
    tuva.get_by_label("Vad ni bidrar med").select_option("hours")
    tuva.get_by_label("Hur mycket").fill("40")
    tuva.get_by_label("Till när").fill(days(60).isoformat())
    write(tuva, "I ord", "Två kvällar i veckan", "Spara")
    expect(joar.locator("main")).to_contain_text("Två kvällar i veckan")


def step_12_leaves_and_joar_has_it_all(tuva, joar, browse, cast):
    seat = cast.coalition.seats.current().get(organisation=cast.kommun, holder=cast.tuva)
    tuva.goto(f"/spaces/{cast.space.pk}/members/")
    contact = browse(cast.ingegerd, seat.get_absolute_url(), language="en")
    contact.get_by_role("link", name="Hand over Sjöbrunna kommun (Representative)").click()
    contact.get_by_label("Who takes over").select_option(label="Joar Brännmyr, Alternate")
    contact.get_by_text("leaves the coalition").click()
    contact.get_by_role("button", name="Hand over").click()
    expect(contact.locator("h1")).to_have_text("Briefing for Joar Brännmyr")
    expect(contact.locator("main")).to_contain_text("Två kvällar i veckan")
    expect(tuva.locator("main")).to_contain_text("Du har inte längre tillgång", timeout=30_000)
    assert cast.coalition.seats.current().get(organisation=cast.kommun).holder == cast.joar
