"""The audit log in the console: searched, checked, taken out, and shut to everybody but administrators (ADM-03)."""

import csv
import io
from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from coalitions.live.models import AuditEntry
from coalitions.spaces.models import Role

PAGE = "/console/audit/"


@pytest.fixture
def admin(cast, as_):
    return as_(cast.rasmus)


@pytest.fixture
def change(cast):
    def change(times=1):
        for number in range(times):
            role = (Role.OBSERVER, Role.MEMBER)[number % 2]
            cast.space.memberships.get(user=cast.joar).change_role(role, by=cast.ingegerd)

    return change


def shown(client, **asked):
    return [line.entry.number for line in client.get(PAGE, asked).context["lines"]]


def test_adm_03_it_says_who_changed_whose_access(cast, admin, change):
    change()
    line = admin.get(PAGE).context["lines"][0]
    assert (line.entry.kind, line.by, line.about) == ("member.changed", cast.ingegerd, cast.joar)
    page = admin.get(PAGE).content.decode()
    assert "Roll eller åtkomst ändrad" in page and "Ingegerd Älvmark" in page and "Joar Brännmyr" in page


def test_adm_03_it_says_who_got_whose_seat(cast, admin):
    seat = cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd)
    seat.vacate(by=cast.ingegerd)
    cast.coalition.seat(cast.kommun, None, by=cast.ingegerd)
    about = [line.about for line in admin.get(PAGE).context["lines"][:3]]
    assert about == [cast.kommun, cast.tuva, cast.tuva]


def test_adm_03_no_private_space_is_named(cast, admin, change):
    change()
    assert cast.space.name not in admin.get(PAGE).content.decode()


@pytest.mark.parametrize("asked", [{"who": "brännmyr"}, {"who": "INGEGERD"}, {"kind": "member.changed"}])
def test_adm_03_it_is_searched_by_person_and_kind(admin, change, asked):
    change()
    newest = AuditEntry.objects.first().number
    assert shown(admin, **asked)[0] == newest
    assert newest not in shown(admin, **asked | {"who": "Samira"})


def test_adm_03_it_is_searched_by_day(admin, change):
    change()
    today = localdate()
    assert shown(admin, since=today, until=today) == shown(admin)
    assert shown(admin, since=today + timedelta(days=1)) == shown(admin, until=today - timedelta(days=1)) == []


def test_a_day_that_is_none_is_said_beside_the_field_and_kept(admin, change):
    page = admin.get(PAGE, {"since": "0000-99-99"})
    assert page.context["form"].errors["since"] and "0000-99-99" in page.content.decode()


def test_earlier_entries_stand_on_the_next_page_and_none_twice(admin, change):
    change(101)
    first = admin.get(PAGE)
    second = shown(admin, before=first.context["earlier"])
    assert len(first.context["lines"]) == 100
    assert [line.entry.number for line in first.context["lines"]] + second == list(
        AuditEntry.objects.values_list("number", flat=True)[: 100 + len(second)]
    )


def test_adm_03_it_is_taken_out_whole_with_hashes_and_that_is_an_entry_too(cast, admin, change):
    change(3)
    answer = admin.post(f"{PAGE}export/")
    rows = list(csv.DictReader(io.StringIO(answer.getvalue().decode("utf-8-sig"))))
    assert [int(row["number"]) for row in rows] == sorted(AuditEntry.objects.values_list("number", flat=True))
    assert [row["before"] for row in rows[1:]] == [row["hash"] for row in rows[:-1]]
    assert (rows[-1]["kind"], rows[-1]["by"]) == ("audit.taken_out", str(cast.rasmus.pk))


def test_adm_03_what_was_searched_for_is_what_is_taken_out(admin, change):
    change(3)
    rows = admin.post(f"{PAGE}export/", {"kind": "member.changed"}).getvalue().decode().splitlines()[1:]
    assert rows and all(",member.changed," in row for row in rows)


def test_adm_03_a_change_in_the_database_shows(admin, change):
    change(3)
    assert admin.get(f"{PAGE}chain/").context["faults"] == []
    last = AuditEntry.objects.first()
    AuditEntry.objects.filter(pk=last.pk).update(by=None)
    assert f"entry {last.number} was changed" in admin.get(f"{PAGE}chain/").content.decode()


def test_it_costs_the_same_queries_however_much_there_is(admin, change, django_assert_num_queries, django_assert_max_num_queries):
    change(1)
    with django_assert_max_num_queries(12) as few:
        admin.get(PAGE)
    change(90)
    with django_assert_num_queries(len(few)):
        admin.get(PAGE)


@pytest.mark.parametrize("who", ["ingegerd", "stranger"])
def test_nobody_else_knows_of_it(cast, as_, who):
    client = as_(getattr(cast, who))
    assert {client.get(PAGE).status_code, client.get(f"{PAGE}chain/").status_code, client.post(f"{PAGE}export/").status_code} == {
        404
    }
    assert "/console/" not in client.get("/today/").content.decode()


def test_the_console_is_among_an_administrators_places(admin):
    assert 'href="/console/' in admin.get("/today/").content.decode()
