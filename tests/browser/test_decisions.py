"""Three people decide: one drafts and opens, two vote from their seats, one of them overrules; everybody sees it come in."""

import pytest
from playwright.sync_api import expect

from coalitions.decisions.models import Decision
from tests.decisions.conftest import opened, seated


@pytest.fixture
def table(cast):
    return seated(cast)


def url(cast):
    return f"/spaces/{cast.space.pk}/decisions/"


def vote(page, word):
    page.get_by_label(word, exact=True).check()
    page.get_by_role("button", name="Rösta", exact=True).or_(page.get_by_role("button", name="Ändra rösten")).click()


def test_dec_01_dec_02_dec_04_a_proposal_is_drafted_opened_voted_overruled_and_closed(table, browse):
    leader = browse(table.ingegerd, url(table))
    leader.get_by_role("link", name="Nytt förslag").click()
    leader.get_by_label("Vad som ska beslutas").fill("Läsplatser i varje stadsdel")
    leader.get_by_label("Så beslutas det").select_option("Ja eller nej")
    leader.get_by_label("Beslutsförhet").fill("2")
    leader.get_by_role("button", name="Spara som utkast").click()
    decision = Decision.objects.get(space=table.space)
    elham, joar, tuva = (browse(user, decision.get_absolute_url()) for user in (table.elham, table.joar, table.tuva))
    leader.get_by_role("link", name="Öppna omröstningen").click()
    leader.get_by_role("button", name="Öppna omröstningen").click()
    expect(elham.locator(".matter")).to_contain_text("Omröstning pågår")
    vote(joar, "Nej")
    expect(elham.locator(".standing")).to_contain_text("Joar Brännmyr")
    vote(tuva, "Ja")
    expect(elham.locator(".standing")).to_contain_text("1 av minst 2 har röstat")
    expect(elham.locator(".standing")).to_contain_text("Tuva Hedlindh")
    vote(browse(table.samira, decision.get_absolute_url()), "Ja")
    leader.get_by_role("link", name="Stäng omröstningen").click()
    leader.get_by_role("button", name="Stäng och räkna").click()
    expect(elham.locator(".matter")).to_contain_text("Bifall")
    elham.locator("summary", has_text="Per organisation").click()
    expect(elham.locator(".result")).to_contain_text("Sjöbrunna kommun")
    elham.get_by_role("link", name="Alla röster som lämnats").click()
    expect(elham.get_by_role("row")).to_have_count(4)


def test_dec_07_dec_10_an_objection_is_answered_and_somebody_stands_aside(table, browse):
    decision = opened(table, "consent")
    samira, tuva, petter = (browse(user, decision.get_absolute_url()) for user in (table.samira, table.tuva, table.petter))
    samira.get_by_label("Invändning", exact=True).check()
    samira.get_by_role("button", name="Rösta", exact=True).click()
    expect(samira.locator("main")).to_contain_text("Säg varför du invänder")
    samira.get_by_label("Skäl").fill("Det saknas pengar.")
    samira.get_by_role("button", name="Rösta", exact=True).click()
    expect(tuva.locator(".matter")).to_contain_text("Det saknas pengar.")
    tuva.reload()
    tuva.get_by_role("link", name="Svara Föreningen Läsgläntan").click()
    tuva.locator("textarea[name=answer]").fill("Regionen betalar.")
    tuva.get_by_role("button", name="Skicka svaret").click()
    expect(samira.locator(".matter")).to_contain_text("Regionen betalar.")
    petter.get_by_role("link", name="Anmäl jäv").click()
    petter.get_by_label("Skäl").fill("Vi äger huset.")
    petter.get_by_role("button", name="Anmäl jäv").click()
    expect(samira.locator(".standing")).to_contain_text("Vi äger huset.")


def test_dec_11_dec_12_a_round_is_answered_by_seat_and_its_note_stays_at_home(table, browse):
    decision = opened(table)
    leader = browse(table.ingegerd, url(table))
    leader.get_by_role("link", name="Nytt förslag").click()
    leader.get_by_label("Vad som ska beslutas").fill("Bokbuss")
    leader.get_by_role("button", name="Spara som utkast").click()
    leader.get_by_role("link", name="Förankringsrunda").click()
    leader.get_by_label("Svar senast").fill("2030-01-02")
    leader.get_by_role("button", name="Fråga organisationerna").click()
    page = f"{url(table)}{Decision.objects.exclude(pk=decision.pk).get(space=table.space).pk}/"
    tuva, samira = browse(table.tuva, page), browse(table.samira, page)
    tuva.get_by_role("link", name="Svara på rundan").click()
    tuva.get_by_label("Klart med anmärkning", exact=True).check()
    tuva.locator("textarea[name=note]").fill("Nämnden vill se kostnaden.")
    tuva.get_by_role("button", name="Skicka svaret").click()
    expect(tuva.locator("main")).to_contain_text("Nämnden vill se kostnaden.")
    expect(samira.locator(".standing")).to_contain_text("Klart med anmärkning")
    samira.reload()
    expect(samira.locator("main")).not_to_contain_text("Nämnden vill se kostnaden.")
