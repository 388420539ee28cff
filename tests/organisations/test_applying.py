"""ORG-08: an organisation applies by a form that needs no account, sees how far it has come, and answers what is asked."""

import logging
from itertools import product

import pytest
from django.apps import apps
from django.core import mail
from django.core.cache import cache
from django.core.serializers import serialize
from django.test import Client

from coalitions.live.models import AuditEntry
from coalitions.organisations.mail import send_application
from coalitions.organisations.models import Application, Organisation
from coalitions.organisations.personal import holds
from tests.organisations.things import TYPED

IDENTITY = "811228-9874"  # the Tax Agency's own example


@pytest.fixture(autouse=True)
def fresh():
    cache.clear()


@pytest.fixture
def send(db):
    def post(**changes):
        return Client().post("/apply/", TYPED | changes)

    return post


@pytest.fixture
def asked(cast):
    application = Application.objects.apply(by=None, **{name: value for name, value in TYPED.items() if value})
    application.ask("Hur många är ni?", by=cast.rasmus)
    return application


def beside(page, field):
    return page.context["form"].errors.get(field)


def test_org_08_a_visitor_applies_and_gets_a_mail_with_a_link(send):
    answer = send(registration_number="829996-0313", no_number_reason="", website="bokvannerna.example")
    application = Application.objects.get()
    assert (answer.status_code, answer.url) == (302, "/apply/thanks/")
    assert (application.registration_number, application.website) == ("8299960313", "https://bokvannerna.example")
    send_application.call(application.pk, "received")
    assert mail.outbox[0].to == ["bodil@bokvannerna.example"] and application.get_absolute_url() in mail.outbox[0].body
    assert AuditEntry.objects.first().kind == "application.received" and not Organisation.objects.exists()


def test_org_08_the_page_after_it_holds_no_link_that_the_mail_alone_should_hold(send):
    send()
    assert Application.objects.get().token not in Client().get("/apply/thanks/").text


WRONG = [
    ("name", "=Bokvännerna"),
    ("name", ""),
    ("sector", "ngo"),
    ("legal_form", "99"),
    ("registration_number", "829996-0314"),
    ("registration_number", "123"),
    ("registration_number", ""),
    ("municipality_code", "9999"),
    ("website", "ftp://x.example"),
    ("why", ""),
    ("email", "bodil"),
    ("language", "de"),
]


@pytest.mark.parametrize(("field", "value"), WRONG)
def test_org_08_what_is_wrong_is_said_beside_its_field_and_the_rest_is_kept(send, field, value):
    page = send(**{"no_number_reason": "", field: value})
    assert page.status_code == 422 and beside(page, field) and not Application.objects.exists()
    assert "Bodil Vänersson" in page.text and (not value or value.replace("=", "") in page.text)


FIELDS_TYPED = ["name", "registration_number", "website", "why", "contact_name", "contact_title", "email"]


def test_org_08_a_personal_identity_number_is_refused_and_kept_nowhere(send, caplog):
    with caplog.at_level(logging.DEBUG):
        for field, written in product(FIELDS_TYPED, [IDENTITY, "19811228-9874", "8112289874"]):
            page = send(**{field: f"{written}@x.example" if field == "email" else written})
            assert page.status_code == 422 and beside(page, field)
    everything = [serialize("json", model.objects.all()) for model in apps.get_models() if model._meta.managed]
    assert not any("9874" in text for text in everything) and "9874" not in caplog.text


@pytest.mark.parametrize("fine", ["212000-9705", "ring 0704-12 28 98 74", "2026-10-12", "811228-9875", "811328-9872"])
def test_what_is_no_personal_identity_number_is_none(fine):
    assert not holds(fine)


@pytest.mark.parametrize("written", ["hej 811228-9874.", "19811228-9874", "811288-9871", "8112289874"])
def test_a_personal_identity_number_is_known_however_it_is_written(written):
    assert holds(written)


def test_org_08_a_fourth_application_of_the_same_address_within_a_day_is_refused(send):
    for number in range(3):
        assert send(name=f"Bokvännerna {number}").status_code == 302
    page = send(name="Bokvännerna 3", email="Bodil@bokvannerna.example")
    assert page.status_code == 429 and "Bokvännerna 3" in page.text and Application.objects.count() == 3


def test_org_08_from_one_place_come_ten_within_an_hour_at_most(send):
    answers = [send(email=f"{number}@bokvannerna.example").status_code for number in range(11)]
    assert answers == [302] * 10 + [429] and Application.objects.count() == 10


def test_org_08_a_double_press_is_one_application(send):
    key = "8e0f5a52-4f0f-4b38-9f5d-6d1c4b7f0f11"
    send(key=key)
    assert send(key=key).status_code == 302 and Application.objects.count() == 1


def test_org_08_a_guessed_link_is_not_found(asked):
    assert Client().get(asked.get_absolute_url().replace(asked.token, "0" * 40)).status_code == 404


def test_org_08_the_applicant_answers_and_corrects_and_waits_again(asked):
    url = asked.get_absolute_url()
    page = Client().get(url)
    assert "Hur många är ni?" in page.text and "Vi läser högt." in page.text
    answer = Client().post(url, TYPED | {"answer": "Tolv.", "name": "Bokvännerna Öster", "email": "ny@x.example"})
    asked.refresh_from_db()
    assert answer.status_code == 302 and (asked.state, asked.question.answer) == ("waiting", "Tolv.")
    assert asked.name == "Bokvännerna Öster"
    assert asked.email == "bodil@bokvannerna.example"  # whoever has the link answers, and nobody turns the answers elsewhere
    assert "Tolv." not in Client().get("/apply/").text


def test_org_08_an_answer_to_nothing_changes_nothing(asked):
    url = asked.get_absolute_url()
    Client().post(url, TYPED | {"answer": "Tolv."})
    late = Client().post(url, TYPED | {"answer": "Tretton.", "name": "Annat"})
    asked.refresh_from_db()
    assert late.status_code == 409 and (asked.name, asked.question.answer) == ("Bokvännerna", "Tolv.")


def test_org_08_no_answer_is_said_beside_its_field(asked):
    page = Client().post(asked.get_absolute_url(), TYPED | {"answer": "", "name": "Bokvännerna Öster"})
    assert page.status_code == 422 and beside(page, "answer") and "Bokvännerna Öster" in page.text


def test_org_09_an_invited_one_tells_of_itself_and_comes_to_details(cast):
    told = {"name": "Måsen", "sector": "civil_society", "contact_name": "Jerker", "email": "jerker@masen.example"}
    organisation = Application.objects.invite(by=cast.rasmus, message="Vill ni vara med?", language="sv", **told)
    application = organisation.applications.get()
    send_application.call(application.pk, "invited")
    assert "Vill ni vara med?" in mail.outbox[0].body and organisation.onboarding_state == "invited"
    filled = TYPED | {"name": "Fritidsklubben Måsen", "answer": "Gärna!", "registration_number": "8299960313"}
    filled |= {"no_number_reason": ""}
    assert Client().post(application.get_absolute_url(), filled).status_code == 302
    organisation.refresh_from_db()
    assert organisation.onboarding_state == "details"
    application.refresh_from_db()
    application.approve(by=cast.rasmus)
    organisation.refresh_from_db()
    assert (organisation.onboarding_state, organisation.name, organisation.number) == ("verified", filled["name"], "829996-0313")


def test_org_08_the_contact_person_takes_the_place_after_making_an_account(cast, asked, as_):
    organisation = asked.approve(by=cast.rasmus)
    url = asked.get_absolute_url()
    type(cast.stranger).objects.filter(pk=cast.stranger.pk).update(email=asked.email)
    cast.stranger.emailaddress_set.update(email=asked.email, verified=True)
    assert as_(cast.samira).post(f"{url}contact/").status_code == 302 and not organisation.affiliations.exists()
    assert as_(cast.stranger).post(f"{url}contact/").url == organisation.get_absolute_url()
    assert organisation.affiliations.get().is_contact_person and organisation.contact.email == asked.email
