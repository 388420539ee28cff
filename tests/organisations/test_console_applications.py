"""ORG-08, ADM-06: applications in the console, their checks, and the three answers to one."""

import pytest
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coalitions.live.models import AuditEntry
from coalitions.organisations.console.checking import with_checks
from coalitions.organisations.mail import send_application
from coalitions.organisations.models import Application, Organisation
from coalitions.organisations.refusals import Decided
from tests.organisations.things import CONTACT, FIELDS

LIST = "/console/applications/"
GOOD = {"name": "Ordvinden Förlag AB", "sector": "business", "legal_form": "49", "registration_number": "5599950424"}
GOOD |= {"website": "https://www.ordvinden.example", "no_number_reason": "", "email": "i@post.ordvinden.example"}


@pytest.fixture
def admin(cast, as_):
    cache.clear()
    return as_(cast.rasmus)


@pytest.fixture
def apply(cast):
    def make(**fields):
        return Application.objects.apply(by=None, **{"why": "Vi läser högt."} | FIELDS | CONTACT | fields)

    return make


def levels(application):
    return [check.level for check in with_checks([application])[0].checks]


def url(application, verb=""):
    return f"{LIST}{application.pk}/{verb}"


CHECKED = [
    ({}, ["ok", "ok", "ok", "ok"]),
    ({"registration_number": "5599980108"}, ["bad", "ok", "ok", "ok"]),
    ({"registration_number": "8299960313"}, ["warn", "ok", "ok", "ok"]),
    ({"registration_number": "", "no_number_reason": "foreign"}, ["open", "ok", "ok", "ok"]),
    ({"name": "Digital, Havrevinge"}, ["ok", "warn", "ok", "ok"]),
    ({"email": "i@gmail.com"}, ["ok", "ok", "warn", "ok"]),
    ({"email": "i@annan.example"}, ["ok", "ok", "warn", "ok"]),
    ({"website": ""}, ["ok", "ok", "open", "ok"]),
    ({"sector": "public"}, ["ok", "ok", "ok", "warn"]),
    ({"legal_form": "", "sector": "public"}, ["ok", "ok", "ok", "open"]),
]


@pytest.mark.parametrize(("fields", "wanted"), CHECKED)
def test_org_08_number_name_domain_and_sector_are_checked(apply, fields, wanted):
    assert levels(apply(**GOOD | fields)) == wanted


def test_org_08_the_list_has_the_longest_waiting_first_and_is_narrowed_by_its_checks(admin, apply):
    look, fine = apply(), apply(**GOOD)
    page = admin.get(LIST)
    assert page.context["applications"] == [look, fine] and [one[2] for one in page.context["filters"]] == [1, 1, None]
    assert admin.get(LIST, {"show": "passed"}).context["applications"] == [fine]
    assert admin.get(LIST, {"show": "look"}).context["applications"] == [look]


def test_org_08_one_has_its_own_address_with_the_one_before_and_after(admin, apply):
    first, second, third = apply(), apply(email="b@x.example"), apply(email="c@x.example")
    page = admin.get(url(second))
    assert (page.context["before"], page.context["after"], page.context["place"]) == (first.pk, third.pk, 2)
    assert admin.get(url(first)).context["before"] is None and admin.get(url(third)).context["after"] is None


def test_org_08_fifty_cost_as_many_queries_as_two(admin, apply):
    apply(), apply(**GOOD)
    admin.get(LIST)
    few = queries(admin)
    for number in range(20):
        apply(email=f"{number}@x.example", registration_number="5599980108", no_number_reason="")
    assert queries(admin) == few


def queries(client):
    with CaptureQueriesContext(connection) as caught:
        client.get(LIST)
    return len(caught)


def test_org_08_approving_makes_a_verified_organisation_and_mails_the_applicant(cast, admin, apply):
    application = apply(**GOOD | {"language": "en"})
    assert admin.post(url(application, "approval/"), {"message": "See you on Tuesday."}).status_code == 302
    made = Organisation.objects.get(name="Ordvinden Förlag AB")
    assert (made.onboarding_state, made.number) == ("verified", "559995-0424")
    application.refresh_from_db()
    assert (application.state, application.decided_by, application.organisation) == ("approved", cast.rasmus, made)
    send_application.call(application.pk, "approved")
    assert "is welcome" in mail.outbox[0].subject and "See you on Tuesday." in mail.outbox[0].body
    assert {"application.approved", "organisation.verified"} <= set(AuditEntry.objects.values_list("kind", flat=True))


@pytest.mark.parametrize("verified", [True, False])
def test_org_08_the_contact_belongs_to_it_when_the_address_is_proven(cast, admin, apply, verified):
    cast.stranger.emailaddress_set.update(verified=verified)
    admin.post(url(apply(email=cast.stranger.email, contact_title="chef"), "approval/"))
    found = cast.stranger.affiliations.values_list("organisation__name", "title", "is_contact_person")
    assert list(found) == ([("Bokvännerna", "chef", True)] if verified else [])


def test_org_08_declining_mails_the_reason_in_the_applicants_language(admin, apply):
    application = apply(language="en")
    assert admin.post(url(application, "refusal/"), {"message": "You are part of another one."}).status_code == 302
    send_application.call(application.pk, "declined")
    assert "About your application" in mail.outbox[0].subject and "You are part of another one." in mail.outbox[0].body
    assert not Organisation.objects.filter(name="Bokvännerna").exists()


def test_org_08_asking_for_more_mails_the_question(admin, apply):
    application = apply()
    assert admin.post(url(application, "question/"), {"message": "Hur många är ni?"}).status_code == 302
    send_application.call(application.pk, "asked")
    assert "Hur många är ni?" in mail.outbox[0].body and application.token in mail.outbox[0].body
    assert admin.get(LIST).context["applications"] == [application] and not Application.objects.waiting().exists()


@pytest.mark.parametrize("verb", ["question/", "refusal/"])
@pytest.mark.parametrize("message", ["", "Hen är 811228-9874."])
def test_org_08_without_words_or_with_an_identity_number_nothing_is_sent(admin, apply, verb, message):
    application = apply()
    page = admin.post(url(application, verb), {"message": message})
    assert page.status_code == 422 and page.context["form"].errors["message"] and message in page.text
    assert Application.objects.waiting().count() == 1 and not application.questions.exists()


def test_org_03_a_sector_the_form_does_not_suggest_is_approved_with_words_only(admin, apply):
    application = apply(**GOOD | {"sector": "public"})
    page = admin.post(url(application, "approval/"))
    assert page.status_code == 422 and page.context["form"].errors["message"]
    assert not Organisation.objects.filter(name=application.name).exists()
    admin.post(url(application, "approval/"), {"message": "Ägs av kommunen"})
    assert Organisation.objects.get(name=application.name).history.get(field="sector").reason == "Ägs av kommunen"


def test_org_05_a_number_that_is_entered_meanwhile_is_not_approved(cast, admin, apply):
    application = apply(**GOOD | {"registration_number": "5599980108", "name": "Bostäder AB"})
    page = admin.post(url(application, "approval/"), {"message": "Välkomna"})
    assert page.status_code == 409 and "Sjöbrunnahem AB" in page.text and "Välkomna" in page.text
    assert not Organisation.objects.filter(name="Bostäder AB").exists() and Application.objects.waiting().exists()


@pytest.mark.parametrize("verb", ["approval/", "question/", "refusal/"])
def test_org_08_who_comes_second_is_told_and_loses_no_words(cast, admin, apply, verb):
    application = apply()
    application.decline("Ni finns redan.", by=cast.rasmus)
    page = admin.post(url(application, verb), {"message": "Mina egna ord"})
    assert page.status_code == 409 and "Mina egna ord" in page.text and "Ni finns redan." in page.text
    assert not Organisation.objects.filter(name=application.name).exists()
    with pytest.raises(Decided):
        application.approve(by=cast.rasmus)


def test_org_08_a_letter_about_a_state_that_is_over_is_not_sent(cast, apply):
    application = apply()
    application.ask("Hur många är ni?", by=cast.rasmus)
    application.decline("Ni finns redan.", by=cast.rasmus)
    send_application.call(application.pk, "asked")
    assert mail.outbox == []


def test_org_08_decided_ones_are_found_again(cast, admin, apply):
    application = apply()
    application.decline("Ni finns redan.", by=cast.rasmus)
    assert admin.get(LIST).context["applications"] == []
    assert admin.get(LIST, {"show": "decided"}).context["applications"] == [application]
    assert "Ni finns redan." in admin.get(url(application)).text


def test_adm_06_the_tab_counts_those_that_wait(admin, apply):
    assert '<span class="count">' not in admin.get(LIST).text
    apply()
    assert '<span class="count">1</span>' in admin.get(LIST).text
