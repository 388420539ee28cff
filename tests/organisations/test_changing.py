"""An organisation changed in the console: each field in its history, and two who change it at once see both values."""

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coalitions.live.models import AuditEntry
from coalitions.organisations.as_shown import values
from coalitions.organisations.asking import ask
from coalitions.organisations.models import Organisation
from tests.organisations.making import form_of, number


@pytest.fixture
def rasmus(cast, as_):
    cast.rasmus.change(by=cast.rasmus, language="en")
    return as_(cast.rasmus)


def page_of(organisation):
    return f"/console/organisations/{organisation.pk}/"


def typed(organisation, **changes):
    """The form as it is sent: what the person saw, and over it what was changed."""
    shown = {name: str(value) for name, value in values(organisation).items()}
    return form_of(**shown | {f"initial-{name}": value for name, value in shown.items()} | changes)


def test_each_changed_field_is_in_the_history_and_in_the_audit_log_by_name(rasmus, cast):
    changes = {"name": "Sjöbrunna stad", "website": "https://sjobrunna.example"}
    assert rasmus.post(page_of(cast.kommun), typed(cast.kommun, **changes)).status_code == 302
    rows = cast.kommun.history.order_by("field").values_list("field", "was", "now", "by")
    assert list(rows) == [
        ("name", "Sjöbrunna kommun", "Sjöbrunna stad", cast.rasmus.pk),
        ("website", "", "https://sjobrunna.example", cast.rasmus.pk),
    ]
    assert AuditEntry.objects.get(kind="organisation.changed").small == {"fields": ["name", "website"]}


def test_who_changes_the_same_field_second_sees_both_values(rasmus, cast):
    seen = typed(cast.kommun, name="Sjöbrunna")
    cast.kommun.change(by=cast.ingegerd, name="Sjöbrunna stad")
    answer = rasmus.post(page_of(cast.kommun), seen)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "changed this meanwhile to: Sjöbrunna stad" in page and 'value="Sjöbrunna"' in page
    again = seen | {"seen": answer.context["form"]["seen"].value()}
    assert rasmus.post(page_of(cast.kommun), again).status_code == 302
    assert Organisation.objects.get(pk=cast.kommun.pk).name == "Sjöbrunna"


def test_who_changes_another_field_takes_nothing_back(rasmus, cast):
    seen = typed(cast.kommun, website="https://sjobrunna.example")
    cast.kommun.change(by=cast.ingegerd, name="Sjöbrunna stad")
    assert rasmus.post(page_of(cast.kommun), seen).status_code == 302
    now = Organisation.objects.get(pk=cast.kommun.pk)
    assert (now.name, now.website) == ("Sjöbrunna stad", "https://sjobrunna.example")


def test_a_number_entered_meanwhile_is_not_given_a_reason_for_having_none(rasmus, cast):
    seen = typed(cast.natverket, no_number_reason="not_registered", legal_form="61")
    cast.natverket.change(by=cast.ingegerd, registration_number=number(1), legal_form="61")
    answer = rasmus.post(page_of(cast.natverket), seen)
    assert answer.status_code == 409 and f"{number(1)[:6]}-" in answer.content.decode()


def test_nothing_changed_leaves_nothing(rasmus, cast):
    before = AuditEntry.objects.count()
    assert rasmus.post(page_of(cast.kommun), typed(cast.kommun)).status_code == 302
    assert (cast.kommun.history.count(), AuditEntry.objects.count()) == (0, before)


def test_org_05_a_number_that_is_anothers_is_refused_when_changing_too(rasmus, cast):
    answer = rasmus.post(page_of(cast.hem), typed(cast.hem, registration_number="212000-9705", reason="Kommunens"))
    assert answer.status_code == 422 and "Sjöbrunna kommun has this number already." in answer.content.decode()


def test_org_03_an_earlier_reason_is_reason_enough_until_the_sector_changes(rasmus, cast):
    assert rasmus.post(page_of(cast.hem), typed(cast.hem, note="Bostäder")).status_code == 302
    answer = rasmus.post(page_of(cast.hem), typed(cast.hem, sector="academia", seen=""))
    assert answer.status_code == 422 and "reason" in answer.context["form"].errors


def test_org_06_what_has_units_becomes_no_unit(rasmus, cast):
    Organisation.objects.filter(pk=cast.granfro.pk).update(parent=cast.hogskola)
    answer = rasmus.post(page_of(cast.hogskola), typed(cast.hogskola, parent="Region Mittälven"))
    assert "parent" in answer.context["form"].errors


@pytest.fixture
def contact(cast):
    cast.tuva.affiliations.update(is_contact_person=True)
    cast.tuva.change(by=cast.tuva, language="sv")
    return cast.tuva


def test_org_05_the_contact_person_is_asked_by_mail_in_her_language(rasmus, cast, contact):
    assert rasmus.post(f"{page_of(cast.kommun)}question/", {"text": "Är ni en eller två?"}).status_code == 302
    ask.call(cast.kommun.pk, contact.pk, cast.rasmus.pk, "Är ni en eller två?")
    letter = mail.outbox[-1]
    assert (letter.to, letter.reply_to) == ([contact.email], [cast.rasmus.email])
    assert "Du är kontaktperson" in letter.body and "Är ni en eller två?" in letter.body


def test_org_05_without_a_contact_person_the_page_says_who_can_help(rasmus, cast):
    assert "no contact person yet" in rasmus.get(f"{page_of(cast.kommun)}question/").content.decode()
    assert rasmus.post(f"{page_of(cast.kommun)}question/", {"text": "Hej"}).status_code == 422


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("q=havrevinge", ["Havrevinge Digital AB"]),
        ("q=559998-01", ["Sjöbrunnahem AB"]),
        ("number=missing", ["Grannskapsnätverket Öster"]),
        ("sector=business", ["Havrevinge Digital AB"]),
        ("near=on", ["Havrevinge", "Havrevinge Digital AB"]),
    ],
)
def test_the_list_is_searched_and_narrowed(rasmus, cast, query, names):
    other = {"website": "https://havrevinge.example/om", "sector": "academia"}
    Organisation.objects.filter(pk=cast.havrevinge.pk).update(website="https://www.havrevinge.example")
    Organisation.objects.create(name="Havrevinge" if "near" in query else "Annan", no_number_reason="foreign", **other)
    found = rasmus.get(f"/console/organisations/?{query}").context["page"]
    assert [one.name for one in found] == names


@pytest.mark.parametrize("query", ["", "?near=on"])
def test_the_list_costs_the_same_with_many(rasmus, cast, query, django_assert_num_queries):
    Organisation.objects.create(name="Havrevinge digital", sector="business")
    rasmus.get("/console/organisations/")
    with CaptureQueriesContext(connection) as few:
        rasmus.get(f"/console/organisations/{query}")
    many = [Organisation(name=f"Förening {n // 2}", sector="business", registration_number=number(n)) for n in range(60)]
    Organisation.objects.bulk_create(many)
    with django_assert_num_queries(len(few)):
        rasmus.get(f"/console/organisations/{query}")
