import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now, timedelta

from coalitions.live.models import LogRow
from coalitions.spaces.endings import end_due
from coalitions.spaces.models import Membership, Role
from tests.cast import admit
from tests.spaces.crowd import crowd


def mine(cast, user):
    return Membership.objects.get(space=cast.space, user=user)


def members(cast, as_, who):
    return as_(who).get(f"/spaces/{cast.space.pk}/members/").content.decode()


def test_members_stand_by_organisation_in_the_order_of_sectors(cast, as_):
    shown = members(cast, as_, cast.tuva)
    main = shown[shown.index('id="main"') :]
    homes = [
        "Region Mittälven",
        "Sjöbrunna kommun",
        "Havrevinge Digital AB",
        "Grannskapsnätverket Öster",
        "Högskolan i Sjöbrunna",
    ]
    assert sorted(homes, key=main.index) == homes


def test_the_members_page_costs_the_same_with_200_people(cast, as_):
    client = as_(cast.tuva)
    few = queries(client, cast)
    crowd(cast, 200)
    assert queries(client, cast) <= few


def queries(client, cast):
    with CaptureQueriesContext(
        connection,
    ) as seen:
        client.get(f"/spaces/{cast.space.pk}/members/")
    return len(seen)


def test_a_facilitator_changes_a_role(cast, as_):
    member = mine(cast, cast.tuva)
    answer = as_(cast.ingegerd).post(f"/spaces/{cast.space.pk}/members/{member.pk}/role/", {"role": "observer"})
    assert answer.status_code == 302 and mine(cast, cast.tuva).role == "observer"


def test_a_role_that_is_none_is_refused(cast, as_):
    member = mine(cast, cast.tuva)
    answer = as_(cast.ingegerd).post(f"/spaces/{cast.space.pk}/members/{member.pk}/role/", {"role": "king"})
    assert answer.status_code == 422 and mine(cast, cast.tuva).role == "member"


def test_removing_can_be_undone(cast, as_):
    member, client = mine(cast, cast.tuva), as_(cast.ingegerd)
    shown = client.post(f"/spaces/{cast.space.pk}/members/{member.pk}/removal/", follow=True).content.decode()
    assert f"members/{member.pk}/readmission/" in shown
    assert as_(cast.tuva).get(f"/spaces/{cast.space.pk}/members/").status_code == 404
    client.post(f"/spaces/{cast.space.pk}/members/{member.pk}/readmission/")
    assert mine(cast, cast.tuva).pk == member.pk
    assert as_(cast.tuva).get(f"/spaces/{cast.space.pk}/members/").status_code == 200


def test_one_leaves_a_space_oneself(cast, as_):
    as_(cast.tuva).post(f"/spaces/{cast.space.pk}/members/leaving/")
    assert not Membership.objects.active().filter(space=cast.space, user=cast.tuva).exists()


def test_the_last_facilitator_stays_and_hears_why(cast, as_):
    """T60"""
    mine(cast, cast.mirja).change_role(Role.MEMBER, by=cast.ingegerd)
    answer = as_(cast.ingegerd).post(f"/spaces/{cast.space.pk}/members/leaving/")
    assert answer.status_code == 409 and "facilitator" in answer.content.decode()
    assert mine(cast, cast.ingegerd).is_facilitator


def test_a_role_lost_in_another_tab_is_lost_at_once(cast, as_):
    """T62: decided per request."""
    client, member = as_(cast.mirja), mine(cast, cast.tuva)
    assert client.get(f"/spaces/{cast.space.pk}/members/{member.pk}/role/").status_code == 200
    mine(cast, cast.mirja).change_role(Role.MEMBER, by=cast.ingegerd)
    assert client.post(f"/spaces/{cast.space.pk}/members/{member.pk}/role/", {"role": "observer"}).status_code == 403


def test_a_guest_is_out_from_the_second_the_access_ends_without_any_worker(cast, as_):
    """T64"""
    admit(cast, cast.rasmus, Role.MEMBER, None, ends_at=now() + timedelta(hours=1))
    assert as_(cast.rasmus).get(f"/spaces/{cast.space.pk}/members/").status_code == 200
    Membership.objects.filter(user=cast.rasmus).update(ends_at=now())
    assert as_(cast.rasmus).get(f"/spaces/{cast.space.pk}/members/").status_code == 404


def test_an_end_that_came_is_written_down_once_for_open_pages(cast):
    member = mine(cast, cast.tuva)
    Membership.objects.filter(pk=member.pk).update(ends_at=now())
    assert [end_due(), end_due()] == [1, 0]
    row = LogRow.objects.filter(space_id=cast.space.pk).last()
    assert (row.kind, row.by, row.small) == ("member.removed", None, {"user": cast.tuva.pk})


DEEDS = {
    "role": lambda c, m: f"/spaces/{c.space.pk}/members/{m.pk}/role/",
    "removal": lambda c, m: f"/spaces/{c.space.pk}/members/{m.pk}/removal/",
    "readmission": lambda c, m: f"/spaces/{c.space.pk}/members/{m.pk}/readmission/",
    "settings": lambda c, m: f"/spaces/{c.space.pk}/settings/",
    "archive": lambda c, m: f"/spaces/{c.space.pk}/archive/",
    "reopening": lambda c, m: f"/spaces/{c.space.pk}/reopening/",
    "invitations": lambda c, m: f"/spaces/{c.space.pk}/invitations/",
    "question": lambda c, m: f"/coalitions/{c.coalition.pk}/question/",
    "new space": lambda c, m: f"/coalitions/{c.coalition.pk}/spaces/new/",
    "new seat": lambda c, m: f"/coalitions/{c.coalition.pk}/seats/new/",
}
WEAKER = {"petter": 403, "elham": 403, "stranger": 404, "rasmus": 404}


@pytest.mark.parametrize("who", WEAKER)
@pytest.mark.parametrize("deed", DEEDS)
def test_what_facilitators_do_is_refused_to_members_and_unknown_to_strangers(deed, who, cast, as_):
    before = cast.space.head.head
    answer = as_(getattr(cast, who)).post(
        DEEDS[deed](cast, mine(cast, cast.joar)), {"role": "observer", "text": "x", "name": "x"}
    )
    assert (answer.status_code, cast.space.head.head) == (WEAKER[who], before)
