"""Story 2, steps 9 to 11: a sign-off round, a ballot that one organisation stands aside from, and an initiative of three."""

from playwright.sync_api import expect

from coalitions.decisions.models import Decision, Vote
from coalitions.initiatives.models import Commitment
from tests.browser.test_facilitating import write
from tests.initiatives.making import days
from tests.journey.making import idea, need


def step_9_starts_a_sign_off_round(cast, lead, tuva, samira):
    """The decision opens with the missing ones listed."""
    lead.goto(f"/spaces/{cast.space.pk}/decisions/")
    lead.get_by_role("link", name="New proposal").click()
    lead.get_by_label("What is to be decided").fill("Reading places in every district")
    lead.get_by_label("How it is decided").select_option("Yes or no")
    expect(lead.get_by_label("Quorum")).to_have_value("5")
    lead.get_by_role("button", name="Save as a draft").click()
    lead.get_by_role("link", name="Sign-off round").click()
    lead.get_by_label("Answers until").fill(days(10).isoformat())
    lead.get_by_role("button", name="Ask the organisations").click()
    decision = Decision.objects.get(space=cast.space, title="Reading places in every district")
    answers = ((tuva, "Cleared", ""), (samira, "Cleared with a note", "The board wants to see the cost"))
    for page, answer, note in answers:
        page.goto(decision.get_absolute_url())
        page.get_by_role("link", name="Answer the round").click()
        page.get_by_label(answer, exact=True).check()
        page.locator("textarea[name=note]").fill(note)
        page.get_by_role("button", name="Send the answer").click()
    expect(lead.locator(".standing")).to_contain_text("Cleared with a note")
    expect(lead.locator("body")).not_to_contain_text("The board wants")
    lead.get_by_role("link", name="Open the vote").click()
    expect(lead.locator("main")).to_contain_text("Havrevinge Digital AB")
    lead.get_by_role("button", name="Open the vote").click()
    expect(samira.locator(".matter")).to_contain_text("Vote open")
    assert len(Decision.objects.get(pk=decision.pk).uncleared) == 6
    return decision


def step_10_one_stands_aside_and_five_vote(cast, browse, lead, pages, decision):
    majlis = browse(cast.majlis, decision.get_absolute_url(), language="en")
    majlis.get_by_role("link", name="Declare an interest").click()
    majlis.get_by_label("Reason").fill("We own the house")
    majlis.get_by_role("button", name="Stand aside").click()
    expect(lead.locator(".standing")).to_contain_text("We own the house")
    assert len(Decision.objects.get(pk=decision.pk).reckoning.eligible) == 7
    for page in pages:
        page.goto(decision.get_absolute_url())
        page.get_by_label("Yes", exact=True).check()
        page.get_by_role("button", name="Vote", exact=True).click()
    expect(lead.locator(".standing")).to_contain_text("4 of at least 5 have voted")
    Vote.objects.cast(decision, ["no"], by=cast.nils)
    expect(lead.locator(".standing")).to_contain_text("5 of at least 5 have voted")
    lead.get_by_role("link", name="Close the vote").click()
    lead.get_by_role("button", name="Close and count").click()
    expect(lead.locator(".matter")).to_contain_text("Carried")
    result = lead.locator(".result")
    for words in ("In total", "Public sector", "Business", "Civil society", "Academia"):
        expect(result).to_contain_text(words)
    result.locator("summary", has_text="By organisation").click()
    expect(result.locator("details tbody tr")).to_have_count(5)


def step_11_makes_an_initiative_that_three_stand_by(cast, lead, pages):
    wanted = need(cast, "Somebody who listens")
    top = idea(cast, "Reading hosts", answers=wanted)
    tuva, samira, petter = pages
    tuva.goto(top.get_absolute_url())
    tuva.get_by_role("link", name="Begin an initiative").click()
    tuva.get_by_label("Targets").fill("4.1\n10.2\n17.17")
    write(tuva, "Name", "Reading hosts", "Save")
    expect(tuva.get_by_role("link", name="Reading hosts").first).to_be_visible()
    for target in ("4.1", "10.2", "17.17"):
        expect(tuva.locator("main")).to_contain_text(target)
    page = tuva.url
    lead.goto(page)
    gifts = ((tuva, "hours", "40", "Two evenings a week"), (samira, "premises", "", "The hall"), (petter, "data", "", "Figures"))
    for one, kind, amount, words in gifts:
        one.goto(page)
        one.get_by_role("link", name="Commit to something").click()
        one.get_by_label("What is given").select_option(kind)
        one.get_by_label("How much").fill(amount)
        one.get_by_label("By when").fill(days(60).isoformat())
        write(one, "In words", words, "Save")
        expect(lead.locator("main")).to_contain_text(words)
    homes = set(Commitment.objects.filter(space=cast.space).values_list("organisation", flat=True))
    assert homes == {cast.kommun.pk, cast.lasglantan.pk, cast.havrevinge.pk}
