"""SPC-04 and T55: nobody gives or takes a role above their own, whatever way the verb is reached."""

import pytest

from coalitions.spaces.errors import AboveOwn, LastFacilitator, NotHere
from coalitions.spaces.models import Invitation, Membership, Role
from tests.cast import admit, person


def of(cast, user):
    return Membership.objects.get(space=cast.space, user=user, ended_at=None)


VERBS = {
    "admit": lambda c, by: Membership.objects.admit(c.space, c.stranger, by=by, role=Role.FACILITATOR),
    "raise": lambda c, by: of(c, c.joar).change_role(Role.FACILITATOR, by=by),
    "lower": lambda c, by: of(c, c.mirja).change_role(Role.MEMBER, by=by),
    "remove": lambda c, by: of(c, c.mirja).end(by=by),
    "invite": lambda c, by: Invitation.objects.invite(c.space, "ny@sjobrunna.example", by=by, role=Role.FACILITATOR),
}


@pytest.mark.parametrize("who", ["tuva", "elham", "stranger"])
@pytest.mark.parametrize("verb", VERBS)
def test_below_facilitator_none_of_it_is_possible(verb, who, cast):
    with pytest.raises(AboveOwn):
        VERBS[verb](cast, getattr(cast, who))


@pytest.mark.parametrize("verb", VERBS)
def test_a_facilitator_can(verb, cast):
    before = cast.space.head.head
    VERBS[verb](cast, cast.ingegerd)
    assert cast.space.head.head > before


def test_a_facilitator_let_in_again_as_member_is_not_the_last_one(cast):
    of(cast, cast.mirja).end(by=cast.ingegerd)
    with pytest.raises(LastFacilitator):
        admit(cast, cast.ingegerd, Role.MEMBER, cast.hogskola)


def test_removing_somebody_who_left_meanwhile_says_so(cast):
    stale = of(cast, cast.tuva)
    of(cast, cast.tuva).end(by=cast.tuva)
    with pytest.raises(NotHere):
        stale.end(by=cast.ingegerd)


def test_a_facilitator_whose_time_is_out_does_not_count(cast):
    from django.utils.timezone import now

    Membership.objects.filter(user=cast.mirja).update(ends_at=now())
    with pytest.raises(LastFacilitator):
        of(cast, cast.ingegerd).end(by=cast.ingegerd)


def test_one_who_comes_back_is_told_once_and_keeps_one_membership(cast):
    guest = person("Gösta Gäst")
    admit(cast, guest, Role.OBSERVER, None)
    admit(cast, guest, Role.MEMBER, None)
    assert of(cast, guest).role == "member"
