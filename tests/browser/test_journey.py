"""A meeting as it happens: one opens and closes, the others contribute at once; nothing anybody wrote is lost."""

import pytest
from playwright.sync_api import expect

from coalitions.journey.models import Contribution
from tests.browser.test_axe import sideways, violations
from tests.journey.making import contributed, exercise, idea, meeting, opened, stand, url

pytestmark = pytest.mark.delivery


def live(browse, user, thing, **options):
    page = browse(user, thing.get_absolute_url(), **{"language": "en", **options})
    expect(page.locator(".topbar connection-sign")).to_have_attribute("data-state", "live")
    return page


def write(page, text):
    page.get_by_label("Your contribution").fill(text)
    page.get_by_role("button", name="Contribute", exact=True).click()


def said(page):
    return page.locator(".contributions > li")


def test_mtg_05_all_contribute_at_once_while_the_facilitator_opens_and_closes(cast, browse):
    one = exercise(cast)
    lead, tuva, samira = (live(browse, user, one) for user in (cast.ingegerd, cast.tuva, cast.samira))
    expect(tuva.get_by_label("Your contribution")).to_be_hidden()
    lead.get_by_role("button", name="Open the exercise").click()
    for page, text in ((tuva, "A room that is open"), (samira, "Somebody who listens")):
        expect(page.get_by_label("Your contribution")).to_be_visible()
        write(page, text)
    for page in (lead, tuva, samira):
        expect(said(page)).to_have_count(2)
        expect(said(page).filter(has_text="Somebody who listens")).to_contain_text("Samira Vallgårda")
    tuva.get_by_label("Your contribution").fill("One thing more")
    lead.get_by_role("button", name="Close the exercise").click()
    expect(tuva.locator(".notice")).to_contain_text("Closed")
    expect(samira.get_by_label("Your contribution")).to_be_hidden()
    tuva.get_by_role("button", name="Contribute", exact=True).click()
    expect(said(samira).filter(has_text="One thing more")).to_contain_text("Came after the closing")


def test_mtg_05_a_facilitators_browser_dies_in_the_middle_and_nothing_is_lost(cast, browse):
    """The exercise goes on without it; in a new window it stands as it is now, and another facilitator may close it."""
    one = exercise(cast, title="Vad behöver ni?")
    lead, tuva = live(browse, cast.ingegerd, one), live(browse, cast.tuva, one)
    lead.get_by_role("button", name="Open the exercise").click()
    expect(tuva.locator("[data-state=open]")).to_be_visible()
    lead.context.close()
    write(tuva, "A place to read")
    again, mirja = live(browse, cast.ingegerd, one), live(browse, cast.mirja, one)
    for page in (again, mirja):
        expect(page.locator("[data-state=open]")).to_be_visible()
        expect(said(page)).to_contain_text(["A place to read"])
    mirja.get_by_role("button", name="Close the exercise").click()
    for page in (again, tuva):
        expect(page.locator("[data-state=closed]")).to_be_visible()


def test_mtg_05_names_come_when_the_exercise_closes(cast, browse):
    one = opened(cast, is_anonymous=True)
    lead, tuva = live(browse, cast.ingegerd, one), live(browse, cast.tuva, one)
    write(tuva, "What if nobody asked for money")
    expect(said(lead)).to_contain_text("Names are shown when the exercise closes")
    expect(said(lead)).not_to_contain_text("Tuva")
    tuva.get_by_role("link", name="What I have contributed").click()
    expect(said(tuva)).to_contain_text("What if nobody asked for money")
    lead.get_by_role("button", name="Close the exercise").click()
    expect(said(lead)).to_contain_text("Tuva Hedlindh")


def test_mtg_05_a_plain_form_does_it_without_javascript(cast, browse):
    one = opened(cast, "situation")
    page = browse(cast.tuva, one.get_absolute_url(), language="en", java_script_enabled=False)
    page.get_by_label("Challenge", exact=True).check()
    write(page, "Short contracts")
    expect(said(page)).to_contain_text("Short contracts")
    assert Contribution.objects.get(text="Short contracts", exercise=one).category == "challenge"


def test_mtg_01_a_facilitator_chooses_a_method_renames_and_moves(cast, browse):
    page = browse(cast.ingegerd, f"/coalitions/{cast.coalition.pk}/", language="en")
    page.get_by_role("link", name="Choose a method").click()
    page.get_by_label("The Coalition Model", exact=True).check()
    page.get_by_role("button", name="Begin with this").click()
    page.get_by_role("button", name="Move “Social imagination” up").click()
    page.get_by_role("link", name="Current state and knowledge").last.click()
    page.get_by_role("link", name="Change", exact=True).click()
    page.get_by_label("title").fill("What we know")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("main")).to_contain_text("Meeting 3 of 4")
    assert [one.title for one in cast.space.meetings.all()][1:3] == ["Social imagination", "What we know"]


def test_mtg_06_an_organisation_stands_behind_ideas(cast, browse):
    first, second = idea(cast, "Key bearers"), idea(cast, "A book bus")
    one = opened(cast, "support")
    tuva, lead = live(browse, cast.tuva, one), live(browse, cast.ingegerd, one)
    tuva.get_by_label(first.text).check()
    tuva.get_by_role("button", name="Save our dots").click()
    expect(lead.locator(f"#idea-{first.pk}")).to_contain_text("Sjöbrunna kommun")
    expect(lead.locator(f"#idea-{second.pk}")).to_contain_text("Nobody stands behind it yet")


def paths(cast):
    need = contributed(cast, opened(cast, "situation"), "Någonstans varmt" * 6, category="need")
    known, support, proposed = idea(cast, answers=need), opened(cast, "support"), opened(cast, "question")
    stand(cast, support, known)
    question, plan = contributed(cast, proposed, by=cast.ingegerd), meeting(cast)
    yield from (f"/spaces/{cast.space.pk}/{page}/" for page in ("meetings", "situation", "ideas", "meetings/new"))
    yield from (thing.get_absolute_url() for thing in (plan, support, need.exercise, known.exercise, need))
    yield from (url(name, question) for name in ("contribution", "reword", "asking"))
    yield from (url("own", proposed), url("edit_exercise", proposed), url("edit_meeting", plan), url("new_exercise", plan))
    group = cast.coalition.open_space("Lokaler", by=cast.ingegerd)
    yield from (f"/spaces/{group.pk}/{page}/" for page in ("meetings", "meetings/method", "situation", "ideas"))
    yield f"/coalitions/{cast.coalition.pk}/"


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_on_any_page_of_the_journey(cast, browse, width):
    page, found = browse(cast.ingegerd, width=width), {}
    for path in paths(cast):
        page.goto(path)
        found[path] = [*violations(page), *(["sideways"] if sideways(page) else [])]
    assert {path: what for path, what in found.items() if what} == {}


def test_axe_finds_nothing_where_administrators_keep_methods(cast, browse):
    page, found = browse(cast.rasmus), {}
    for path in ("/console/methods/", "/console/methods/new/", "/console/methods/koalitionsmodellen/"):
        page.goto(path)
        found[path] = [*violations(page), *(["sideways"] if sideways(page) else [])]
    assert {path: what for path, what in found.items() if what} == {}
