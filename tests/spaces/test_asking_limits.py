"""DOC-08: how often one may ask to be let in, what is no address, how long it is kept, and what the list costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now, timedelta

from coalitions.people.models import User
from coalitions.people.parts import PARTS
from coalitions.spaces.models import JoinRequest
from coalitions.spaces.models.join_request import sweep
from tests.documents.making import linked


def test_ten_an_hour_and_what_was_typed_is_kept(cast, as_):
    client = as_(cast.stranger)
    given = {"address": "/spaces/99999999/", "message": "Släpp in mig"}
    assert [client.post("/access/", given).status_code for _ in range(11)] == [200] * 10 + [429]
    assert "Släpp in mig" in client.post("/access/", given).text and JoinRequest.objects.count() == 10
    JoinRequest.objects.update(at=now() - timedelta(hours=1))
    assert client.post("/access/", given).status_code == 200


@pytest.mark.parametrize(
    "address", ["", "/today/", "hej", "http://[", "/spaces/x/", f"/spaces/1/{'x' * 300}", "/spaces/1/" + "\0"]
)
def test_what_is_no_address_of_a_space_is_said_beside_the_field(address, cast, as_):
    answer = as_(cast.stranger).post("/access/", {"address": address, "message": "Hej"})
    assert answer.status_code == 422 and 'aria-invalid="true"' in answer.text and "Hej" in answer.text


def test_t3_what_arrived_and_what_did_not_are_kept_equally_long_and_told_alike(cast):
    for space in (cast.space, None):
        JoinRequest.objects.create(by=cast.stranger, address="/spaces/1/", space=space, answered_at=space and now())
    told = [row for part in PARTS for row in part.rows(cast.stranger) if "/spaces/1/" in map(str, row.values())]
    assert len(told) == 2 and told[0].keys() == told[1].keys()
    JoinRequest.objects.update(at=now() - timedelta(days=29))
    sweep()
    assert JoinRequest.objects.count() == 2
    JoinRequest.objects.update(at=now() - timedelta(days=30))
    sweep()
    assert not JoinRequest.objects.exists()


def test_the_list_costs_the_same_however_many_ask(cast, as_, django_assert_num_queries):
    client, url = as_(cast.mirja), f"/spaces/{cast.space.pk}/invitations/"
    name = f"document-{linked(cast, 'Plan').pk}"
    asks = [User(name=f"Person {n}", email=f"p{n}@x.example") for n in range(12)]
    people = User.objects.bulk_create(asks)
    rows = [JoinRequest(by=one, address="/spaces/1/", space=cast.space, thing=name) for one in people]
    rows[0].save()
    client.get(url)
    with CaptureQueriesContext(connection) as few:
        client.get(url)
    JoinRequest.objects.bulk_create(rows[1:])
    with django_assert_num_queries(len(few)):
        assert client.get(url).text.count('id="join-request-') == 12


def test_a_request_of_another_space_fills_in_nothing(cast, as_):
    other = cast.coalition.open_space("Grupp", by=cast.tuva)
    request = JoinRequest.objects.create(by=cast.stranger, address=other.get_absolute_url(), space=other)
    page = f"/spaces/{cast.space.pk}/invitations/"
    assert as_(cast.ingegerd).get(f"{page}?asked={request.pk}").status_code == 404
    assert as_(cast.ingegerd).post(f"/spaces/{cast.space.pk}/requests/{request.pk}/declining/").status_code == 404
    assert as_(cast.ingegerd).get(f"{page}?asked=nej").status_code == 200


def test_who_may_know_of_a_listed_space_finds_the_way_to_ask_beside_it(cast, as_):
    group = cast.coalition.open_space("Läsgrupp", by=cast.ingegerd, visibility="listed")
    assert f"/access/?at=/spaces/{group.pk}/" in as_(cast.tuva).get(f"/coalitions/{cast.coalition.pk}/").text
