"""ORG-09, ADM-06: the pipeline in the console, one organisation beside it, and where an administrator begins."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from coalitions.organisations.models import Application, Organisation, Stage
from coalitions.spaces.models import Coalition
from tests.organisations.things import CONTACT, FIELDS

PAGE = "/console/onboarding/"


@pytest.fixture
def admin(cast, as_):
    return as_(cast.rasmus)


@pytest.fixture
def stalled(cast):
    organisation = Organisation.objects.enter(by=cast.rasmus, **FIELDS)
    Organisation.objects.filter(pk=organisation.pk).update(state_since=now() - timedelta(days=15))
    return organisation


def shown(page):
    return {one.stage: one.count for one in page.context["stages"] if one.count}


def test_org_09_all_stages_stand_there_in_order_each_empty_one_with_one_button(cast, admin):
    Coalition.objects.all().delete()
    Organisation.objects.all().delete()
    page = admin.get(PAGE)
    assert [one.stage for one in page.context["stages"]] == list(Stage) and shown(page) == {}
    buttons = [one.offer[1] for one in page.context["stages"]]
    assert len(set(buttons)) == 7 and all(f'href="{button}"' in page.text for button in buttons)


def test_org_09_the_stalled_are_marked_and_counted(admin, stalled):
    page = admin.get(PAGE)
    assert shown(page) == {"details": 1, "active": 8}
    assert "15 dagar" in page.text and "har stannat" in page.text and '<span class="count">1</span>' in page.text


def test_org_09_a_reminder_is_one_button_and_once(cast, admin, stalled):
    cast.stranger.affiliations.create(organisation=stalled, is_contact_person=True)
    reminder = f"{PAGE}{stalled.pk}/reminder/"
    assert f'action="{reminder}"' in admin.get(PAGE).text
    assert admin.post(reminder).url == f"{PAGE}{stalled.pk}/"
    assert f'action="{reminder}"' not in admin.get(PAGE).text
    assert admin.post(reminder).status_code == 409


def test_org_09_with_nobody_to_mail_it_says_whom_to_ask(cast, admin, stalled):
    assert "Rasmus Tjernvall" in admin.get(f"{PAGE}{stalled.pk}/").context["ask_instead"]
    cast.joar.affiliations.create(organisation=stalled)
    page = admin.post(f"{PAGE}{stalled.pk}/reminder/")
    assert page.status_code == 409 and "joar@" in page.context["ask_instead"] and page.context["ask_instead"] in page.text


def test_org_09_it_is_moved_on_and_its_history_tells(admin, stalled):
    assert admin.post(f"{PAGE}{stalled.pk}/stage/", {"to": "verified", "reason": "Ringde dem"}).status_code == 302
    page = admin.get(f"{PAGE}{stalled.pk}/")
    assert "Uppgifter blev Verifierad" in page.text and "Ringde dem" in page.text and shown(page) == {"verified": 1, "active": 8}


def test_org_13_it_is_paused_and_resumed_with_a_reason(cast, admin):
    move = f"{PAGE}{cast.kommun.pk}/stage/"
    refused = admin.post(move, {"to": "paused", "reason": ""})
    assert refused.status_code == 422 and refused.context["form"].errors["reason"]
    admin.post(move, {"to": "paused", "reason": "Ny ledning"})
    cast.kommun.refresh_from_db()
    assert cast.kommun.paused_at and 'value="active"' in admin.get(f"{PAGE}{cast.kommun.pk}/").text
    admin.post(move, {"to": "active", "reason": "Klart"})
    cast.kommun.refresh_from_db()
    assert cast.kommun.paused_at is None


def test_org_09_who_moves_second_is_told_and_keeps_what_was_written(admin, stalled):
    Organisation.objects.filter(pk=stalled.pk).update(onboarding_state="left")
    page = admin.post(f"{PAGE}{stalled.pk}/stage/", {"to": "verified", "reason": "Ringde dem"})
    assert page.status_code == 409 and "Ringde dem" in page.text


def test_org_09_an_organisation_is_invited(admin):
    told = FIELDS | CONTACT
    assert admin.post(f"{PAGE}invite/", told | {"name": "=Nej"}).context["form"].errors["name"]
    answer = admin.post(f"{PAGE}invite/", told, follow=True)
    assert shown(answer)["invited"] == 1 and Application.objects.get().email == CONTACT["email"]
    assert "Bodil Vänersson" in answer.text


def test_org_09_one_stage_is_shown_whole(admin):
    Organisation.objects.bulk_create(Organisation(name=f"F {n:03}", sector="public") for n in range(120))
    assert f'href="{PAGE}stages/details/"' in admin.get(PAGE).text
    page = admin.get(f"{PAGE}stages/details/", {"page": 2})
    assert len(page.context["organisations"]) == 20
    assert admin.get(f"{PAGE}stages/none/").status_code == 404


def test_org_09_five_hundred_cost_as_many_queries_as_one(cast, admin, stalled):
    admin.get(PAGE)
    few = queries(admin)
    Organisation.objects.bulk_create(Organisation(name=f"F {n:03}", sector="public") for n in range(500))
    for organisation in Organisation.objects.order_by("-pk")[:20]:
        organisation.affiliations.create(user=cast.stranger, is_contact_person=True)
    assert queries(admin) == few


def queries(client):
    with CaptureQueriesContext(connection) as caught:
        client.get(PAGE)
    return len(caught)


def test_adm_06_what_waits_stands_on_top_and_no_coalition_is_named(cast, admin, stalled):
    cast.coalition.seat(cast.kommun, None, by=cast.ingegerd)
    Application.objects.apply(by=None, why="Vi läser.", **FIELDS | CONTACT)
    page = admin.get(PAGE)
    assert [(wait.count, [one.name for one in wait.about]) for wait in page.context["waiting"]] == [
        (1, []),
        (1, []),
        (1, ["Sjöbrunna kommun"]),
    ]
    assert cast.coalition.name not in page.text


def test_adm_06_the_console_begins_with_all_that_waits(admin, stalled):
    Application.objects.apply(by=None, why="Vi läser.", **FIELDS | CONTACT)
    assert admin.get("/console/").url == PAGE
    assert [(wait.count, wait.url) for wait in admin.get(PAGE).context["waiting"]] == [
        (1, "/console/applications/"),
        (1, "/console/onboarding/stalled/"),
    ]


def test_adm_06_with_nothing_waiting_it_begins_with_the_pipeline(admin):
    assert admin.get("/console/").url == PAGE
