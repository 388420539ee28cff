"""INI-04: commitments on a public page, by choice of each organisation, until it takes that back."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from coalitions.initiatives.errors import Kept, NoRepresentative
from coalitions.initiatives.models import Showing
from coalitions.live.models import AuditEntry
from coalitions.organisations.models import Organisation
from coalitions.spaces.models import Space
from tests.guards.asking import masked
from tests.initiatives.making import answered, begun, followed, given, milestone, promised, showing
from tests.initiatives.test_initiatives import url


def page(cast):
    return reverse("initiatives:open_page", args=[cast.coalition.pk])


def removal(one):
    return f"/spaces/{one.space_id}/initiatives/showing/{one.pk}/removal/"


def test_ini_04_a_representative_sees_first_what_everybody_will_read_and_then_shows_it(cast, as_, client):
    one = promised(cast, title="Två läsvärdar")
    promised(cast, one.initiative, by=cast.samira, title="Fika till alla")
    assert client.get(page(cast)).status_code == 404
    first = as_(cast.tuva).get(url("new_showing", cast=cast)).text
    assert "Två läsvärdar" in first and "Fika till alla" not in first
    assert as_(cast.tuva).post(url("new_showing", cast=cast)).status_code == 302
    text = client.get(page(cast)).text
    assert "Två läsvärdar" in text and "Sjöbrunna kommun" in text and "80 timmar" in text
    assert "Fika till alla" not in text and "Läsgläntan" not in text


def test_ini_04_robots_may_read_it_and_it_needs_no_script_to_be_read(cast, client):
    promised(cast), showing(cast)
    answer = client.get(page(cast))
    assert '<meta name="robots" content="index, follow">' in answer.text
    assert "X-Robots-Tag" not in answer.headers


def test_ini_04_only_the_representative_switches_it_on(cast, as_):
    promised(cast)
    for who in (cast.joar, cast.ingegerd, cast.elham):
        assert as_(who).post(url("new_showing", cast=cast)).status_code == 403
    with pytest.raises(NoRepresentative):
        showing(cast, by=cast.joar)


def test_ini_04_it_can_be_switched_off_at_any_time_also_in_an_archived_coalition(cast, as_, client):
    promised(cast)
    one = showing(cast)
    assert as_(cast.samira).post(removal(one)).status_code == 403
    cast.space.archive(by=cast.ingegerd)
    assert client.get(page(cast)).status_code == 200
    assert as_(cast.joar).post(removal(one)).status_code == 302
    assert client.get(page(cast)).status_code == 404
    assert as_(cast.tuva).post(url("new_showing", cast=cast)).status_code == 409


def test_ini_04_facilitators_can_take_off_what_nobody_is_left_to_answer_for(cast, as_, client):
    one = showing(cast)
    assert as_(cast.ingegerd).post(removal(one)).status_code == 302
    assert not Showing.objects.exists()


def test_ini_04_both_are_in_the_audit_log_and_twice_is_once(cast):
    one = showing(cast)
    assert showing(cast) == one
    one.take_off(by=cast.tuva)
    kinds = AuditEntry.objects.filter(kind__startswith="showing.").order_by("pk").values_list("kind", flat=True)
    assert list(kinds) == ["showing.put", "showing.taken_off"]


def test_ini_04_t116_no_person_no_report_and_nothing_else_of_the_coalition_is_told(cast, client):
    one = promised(cast, begun(cast, about="Hemlig plan", targets="Hemligt mål"))
    one.report("late", note="Tuva är sjuk", by=cast.tuva)
    given(cast, one, note="Nyckel hos Joar")
    milestone(cast, one.initiative, title="Hemlig milstolpe")
    answered(cast, followed(cast), "Hemligt svar")
    cast.coalition.ask("Hemlig fråga?", by=cast.ingegerd)
    showing(cast)
    text = client.get(page(cast)).text
    people = [cast.tuva.name, cast.joar.name, cast.ingegerd.name, cast.tuva.email]
    hidden = ["emlig", "Tuva", "Joar", cast.coalition.name, cast.space.name, f"/organisations/{cast.kommun.pk}/", *people]
    assert [word for word in hidden if word in text] == []


def test_ini_04_t116_a_private_coalition_is_not_named_and_a_listed_one_is(cast, client):
    showing(cast)
    assert cast.coalition.name not in client.get(page(cast)).text
    Space.objects.update(visibility="listed")
    assert cast.coalition.name in client.get(page(cast)).text


def test_ini_04_t116_an_initiative_is_named_where_its_owner_shows_it(cast, client):
    one = promised(cast, begun(cast, "Läsplats i varje stadsdel"), by=cast.samira, title="Fika")
    showing(cast, by=cast.samira)
    text = client.get(page(cast)).text
    assert "Fika" in text and "Läsplats" not in text
    showing(cast)
    assert "Läsplats" in client.get(page(cast)).text
    one.initiative.describe(state="stopped", by=cast.tuva)
    assert "Fika" not in client.get(page(cast)).text


@pytest.mark.parametrize(
    "ends",
    [
        lambda cast: Space.objects.filter(pk=cast.space.pk).update(is_restricted=True),
        lambda cast: Space.objects.filter(pk=cast.space.pk).update(deleted_at="2026-01-01T00:00:00Z"),
        lambda cast: Organisation.objects.filter(pk=cast.kommun.pk).update(onboarding_state="left"),
        lambda cast: cast.kommun.move_to("paused", by=cast.rasmus, reason="Ny ledning"),
        lambda cast: cast.coalition.seats.filter(organisation=cast.kommun).update(valid_to="2026-01-01"),
    ],
    ids=["restricted", "deleted", "left", "paused", "no seat"],
)
def test_ini_04_t116_what_ends_meanwhile_is_gone_at_the_next_look(cast, client, ends):
    promised(cast), showing(cast)
    assert client.get(page(cast)).status_code == 200
    ends(cast)
    assert client.get(page(cast)).status_code == 404


def test_ini_04_t116_nothing_of_a_restricted_space_can_be_shown(cast, as_):
    promised(cast)
    Space.objects.update(is_restricted=True)
    assert as_(cast.tuva).get(url("new_showing", cast=cast)).status_code == 409
    cast.space.refresh_from_db()
    with pytest.raises(Kept):
        showing(cast)


def test_ini_04_t116_where_nothing_is_shown_is_like_where_nothing_is(cast, client):
    promised(cast)
    addresses = [reverse("initiatives:open_page", args=[pk]) for pk in (cast.coalition.pk, 987654321)]
    answers = [client.get(address) for address in addresses]
    assert [one.status_code for one in answers] == [404, 404]
    known, unknown = (masked(one.content, address) for one, address in zip(answers, addresses, strict=True))
    assert known == unknown


def test_ini_04_it_costs_the_same_however_much_is_shown(cast, client):
    one = promised(cast)
    showing(cast)

    def cost():
        with CaptureQueriesContext(connection) as asked:
            client.get(page(cast))
        return len(asked)

    cost()
    before = cost()
    for who in (cast.samira, cast.petter):
        promised(cast, one.initiative, by=who), showing(cast, by=who)
    assert cost() == before


def test_ini_04_who_shows_stands_below_the_list_with_the_way_there(cast, as_):
    promised(cast)
    address = url("initiatives", cast=cast)
    assert url("new_showing", cast=cast) in as_(cast.tuva).get(address).text
    assert url("new_showing", cast=cast) not in as_(cast.joar).get(address).text
    one = showing(cast)
    assert removal(one) in as_(cast.joar).get(address).text
    text = as_(cast.elham).get(address).text
    assert page(cast) in text and removal(one) not in text
