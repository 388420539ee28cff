"""The log's address: gap fetch, polling and list of changes."""

import pytest

from coalitions.live.models import Head
from coalitions.spaces.models import Membership, Role
from tests.cast import admit, person


@pytest.fixture
def log(cast, as_):
    def get(user, after=None, space=None, **asked):
        space = cast.space.pk if space is None else space
        after = Head.objects.of(cast.space.pk).head if after is None else after
        return as_(user).get(f"/api/v1/spaces/{space}/log", {"after": after, **asked})

    return get


def test_nothing_new_is_an_empty_range(cast, log):
    head = cast.space.head
    answer = log(cast.joar).json()
    assert (answer["t"], answer["from"], answer["to"], answer["rows"]) == ("ev", head.head, head.head, [])
    assert (answer["log"], answer["head"]) == (head.log_id, head.head)


def test_rows_come_in_order_and_in_parts(cast, log):
    start = cast.space.head.head
    for name in "abc":
        cast.space.describe(name=name, by=cast.ingegerd)
    answer = log(cast.joar, start, limit=2).json()
    assert [row["seq"] for row in answer["rows"]] == [start + 1, start + 2]
    assert (answer["from"], answer["to"], answer["head"]) == (start, start + 2, start + 3)


def test_no_access_and_no_space_are_the_same_bytes(cast, log):
    refused, missing = log(cast.stranger), log(cast.stranger, space=999_999)
    assert refused.status_code == missing.status_code == 404
    assert refused.content == missing.content


def test_a_visitor_is_asked_to_sign_in(cast, log):
    assert log(None).status_code == 401


@pytest.mark.parametrize(
    "asked", [{"after": "x"}, {"after": -1}, {"after": 2**64}, {"limit": 0}, {"limit": 201}, {"heads": "4;9"}]
)
def test_what_is_no_number_is_refused(cast, log, asked):
    assert log(cast.joar, **asked).status_code == 422


def test_only_get_is_answered(cast, as_):
    assert as_(cast.joar).post(f"/api/v1/spaces/{cast.space.pk}/log").status_code == 405


@pytest.mark.parametrize(("head", "floor", "after", "why"), [(50, 0, 51, "log"), (50, 9, 8, "floor"), (5000, 0, 2999, "behind")])
def test_who_cannot_catch_up_is_told_why(cast, log, head, floor, after, why):
    Head.objects.filter(pk=cast.space.pk).update(head=head, floor=floor)
    answer = log(cast.joar, after).json()
    assert (answer["t"], answer["why"], answer["at"]) == ("reset", why, head)


def test_a_changed_role_asks_for_the_page_again(cast, log):
    start = cast.space.head.head
    Membership.objects.get(space=cast.space, user=cast.joar).change_role(Role.OBSERVER, by=cast.ingegerd)
    assert log(cast.joar, start).json()["why"] == "role"
    assert log(cast.mirja, start).json()["t"] == "ev"


def test_a_guest_gets_rows_of_the_scope_only_and_the_range_still_counts(cast, log):
    guest = person("Gunn Gäst")
    admit(cast, guest, Role.GUEST, None, scope="topic-5")
    start = cast.space.head.head
    cast.space.describe(name="Nytt", by=cast.ingegerd)
    answer = log(guest, start).json()
    assert (answer["rows"], answer["ops"], answer["to"]) == ([], [], start + 1)


def test_heads_of_other_spaces_are_told_to_those_who_may_read_them(cast, log):
    other = cast.coalition.open_space("Styrgrupp", by=cast.ingegerd)
    heads = f"{other.pk},999999"
    assert str(other.pk) in log(cast.ingegerd, heads=heads).json()["heads"]
    assert set(log(cast.joar, heads=heads).json()["heads"]) == {str(cast.space.pk)}
