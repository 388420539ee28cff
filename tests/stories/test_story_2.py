"""Story 2, steps 1 to 11: the facilitator starts the coalition, its meetings build on each other, it agrees, decides and acts.

Step 3 is done by verbs here, for invitations have their own tests; who is there of step 5 is noted in step 7's meeting.
"""

import re

import pytest
from playwright.sync_api import expect

from coalitions.spaces.models import Coalition, Membership
from tests.cast import admit
from tests.stories.agreeing import (
    step_4_publishes_the_charter,
    step_7_turns_lines_into_a_decision_and_two_tasks,
    step_8_hides_a_post_and_another_decides_on_the_appeal,
)
from tests.stories.deciding import (
    step_9_starts_a_sign_off_round,
    step_10_one_stands_aside_and_five_vote,
    step_11_makes_an_initiative_that_three_stand_by,
)

SEATS = [
    ("tuva", "kommun"),
    ("daniel", "hem"),
    ("nils", "hogskola"),
    ("mirja", "region"),
    ("majlis", "granfro"),
    ("samira", "lasglantan"),
    ("elham", "natverket"),
    ("petter", "havrevinge"),
]
MEETINGS = ["Problemformulering", "Vad vi vet", "Social föreställningsförmåga", "Idé- och behovskarta", "Uppföljning"]
QUESTION = "Hur kan vi ge varje barn en plats att läsa och bli lyssnad på?"


@pytest.fixture
def cast(living_cast):
    return living_cast


def test_story_2_the_facilitator_runs_a_coalition(cast, browse):
    lead = browse(cast.ingegerd, "/coalitions/new/")
    step_1_starts_it_with_a_method(lead)
    step_2_renames_one_and_adds_a_fifth(lead)
    coalition = Coalition.objects.get(spaces__meetings__title=MEETINGS[1], spaces__memberships__user=cast.ingegerd)
    step_3_the_organisations_come(cast, coalition)
    tuva, samira, mirja = (browse(user, coalition.get_absolute_url()) for user in (cast.tuva, cast.samira, cast.mirja))
    step_5_meeting_1_gives_the_question(lead, tuva, mirja, coalition)
    step_6_each_later_meeting_opens_with_what_came_before(lead, tuva, samira, coalition)


def test_story_2_eight_organisations_agree_decide_and_act(cast, browse):
    eight(cast)
    four = (cast.ingegerd, cast.tuva, cast.samira, cast.petter)
    lead, tuva, samira, petter = (browse(user, f"/spaces/{cast.space.pk}/members/", language="en") for user in four)
    mirja = browse(cast.mirja, f"/spaces/{cast.space.pk}/members/", language="en")
    step_4_publishes_the_charter(cast, lead, tuva, samira)
    step_7_turns_lines_into_a_decision_and_two_tasks(cast, lead, tuva, samira)
    step_8_hides_a_post_and_another_decides_on_the_appeal(cast, browse, lead, tuva, petter, mirja)
    decision = step_9_starts_a_sign_off_round(cast, lead, tuva, samira)
    step_10_one_stands_aside_and_five_vote(cast, browse, lead, (tuva, samira, petter, mirja), decision)
    step_11_makes_an_initiative_that_three_stand_by(cast, lead, (tuva, samira, petter))


def eight(cast):
    """All organisations of the story, each with a representative who has a vote."""
    for who, home in (("daniel", "hem"), ("majlis", "granfro"), ("nils", "hogskola")):
        admit(cast, getattr(cast, who), "member", getattr(cast, home))
    cast.space.memberships.get(user=cast.elham).change_role("member", by=cast.ingegerd)
    for who, home in SEATS:
        cast.coalition.seat(getattr(cast, home), getattr(cast, who), by=cast.ingegerd)


def step_1_starts_it_with_a_method(page):
    """Similar coalitions are shown first; the same form sent again starts it all the same."""
    page.get_by_label("Koalitionens namn").fill("Läsande grannskap")
    page.get_by_label("Utmaningsfråga").fill("Hur kan vi ge barn någonstans att läsa?")
    send(page)
    expect(page.locator("main")).to_contain_text("Läsande grannskap")
    send(page)
    page.get_by_role("link", name="Välj metod").click()
    page.get_by_label("Koalitionsmodellen", exact=True).check()
    page.get_by_role("button", name="Börja med den här").click()
    expect(page.locator(".meetings > li")).to_have_count(4)


def send(page):
    page.locator("main form button[type=submit]").last.click()


def step_2_renames_one_and_adds_a_fifth(page):
    enter(page, "Nuläge och kunskapsutbyte")
    page.get_by_role("link", name="Ändra", exact=True).click()
    page.get_by_label("titel").fill(MEETINGS[1])
    page.get_by_role("button", name="Spara").click()
    page.locator("main").get_by_role("link", name="Träffar").last.click()
    page.get_by_role("link", name="Lägg till en träff").click()
    page.get_by_label("titel").fill(MEETINGS[4])
    page.get_by_role("button", name="Spara").click()
    expect(page.locator("main")).to_contain_text("Träff 5 av 5")


def step_3_the_organisations_come(cast, coalition):
    for user, home in ((cast.tuva, cast.kommun), (cast.samira, cast.lasglantan), (cast.mirja, cast.region)):
        Membership.objects.admit(coalition.common, user, by=cast.ingegerd, role="member", organisation=home)
        coalition.seat(home, user, by=cast.ingegerd)


def step_5_meeting_1_gives_the_question(lead, tuva, mirja, coalition):
    """A second browser shows the new version at once."""
    run(lead, MEETINGS[0], "Vår gemensamma fråga")
    answer(tuva, coalition, "Vår gemensamma fråga", QUESTION)
    lead.get_by_role("link", name=f"Mer om ”{QUESTION}”").click()
    lead.get_by_role("link", name="Gör den till vår fråga").click()
    lead.get_by_role("button", name="Ställ den här frågan från och med nu").click()
    expect(mirja.locator(".question").first).to_contain_text(QUESTION)
    close(lead)


def step_6_each_later_meeting_opens_with_what_came_before(lead, tuva, samira, coalition):
    run(lead, MEETINGS[1], "Behov, utmaningar och pågående insatser")
    answer(tuva, coalition, "Behov, utmaningar och pågående insatser", "Någonstans varmt efter fyra")
    answer(samira, coalition, "Behov, utmaningar och pågående insatser", "Någon som lyssnar")
    close(lead)
    run(lead, MEETINGS[2], "Tänk om …")
    expect(lead.locator("main")).to_contain_text("Någonstans varmt efter fyra")
    answer(tuva, coalition, "Tänk om …", "Tänk om varje trapphus hade en läsplats")
    close(lead)
    run(lead, MEETINGS[3], "Idéer och behov")
    expect(lead.locator("main")).to_contain_text("Tänk om varje trapphus hade en läsplats")
    answer(samira, coalition, "Idéer och behov", "Nyckelbärare", need="Någon som lyssnar")
    close(lead)
    run(lead, MEETINGS[3], "Vilka idéer ställer vi oss bakom?")
    for page in (tuva, samira):
        stand(page, coalition, "Nyckelbärare")
    lead.reload()  # over 30 pages in a minute, faster than anybody: its newest socket is refused (register.MINUTE)
    expect(lead.locator(".idea")).to_contain_text("Läsgläntan")
    expect(lead.locator(".idea")).to_contain_text("Sjöbrunna kommun")


def enter(page, title):
    """A meeting, from the list of them."""
    page.goto(re.sub(r"(/spaces/\d+/).*", r"\1meetings/", page.url))
    page.locator(".meetings").get_by_role("link", name=title).click()


def run(page, meeting, exercise):
    enter(page, meeting)
    page.get_by_role("link", name=exercise).first.click()
    page.get_by_role("button", name="Öppna övningen").click()
    expect(page.locator("[data-state=open]")).to_be_visible()


def close(page):
    page.get_by_role("button", name="Stäng övningen").click()
    expect(page.locator("[data-state=closed]")).to_be_visible()


def asked(page, coalition, exercise):
    """What is asked of one's organisation stands on the coalition's page."""
    page.goto(coalition.get_absolute_url())
    page.get_by_role("link", name=exercise).first.click()


def answer(page, coalition, exercise, text, need=None):
    asked(page, coalition, exercise)
    if need:
        page.get_by_label("Svarar mot behovet").select_option(label=need)
    page.get_by_label("Ditt bidrag").fill(text)
    page.get_by_role("button", name="Bidra", exact=True).click()
    expect(page.locator(".contributions")).to_contain_text(text)


def stand(page, coalition, idea):
    asked(page, coalition, "Vilka idéer ställer vi oss bakom?")
    page.get_by_label(idea).check()
    page.get_by_role("button", name="Spara våra prickar").click()
    expect(page.get_by_role("status").filter(has_text="Sparat")).to_be_visible()
