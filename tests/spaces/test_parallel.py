"""T60, T61: people act at the same moment; on both databases."""

from functools import partial

import pytest

from coalitions.people.models import User
from coalitions.spaces.errors import AboveOwn, InvitationOver, LastFacilitator
from coalitions.spaces.models import Invitation, Membership
from tests.at_once import at_once as together
from tests.cast import plant

pytestmark = pytest.mark.django_db(transaction=True)
at_once = partial(together, refused=(AboveOwn, InvitationOver, LastFacilitator))
ROUNDS = 100


@pytest.fixture
def cast(transactional_db):
    return plant()


def of(cast, user):
    return Membership.objects.select_related("user", "space__coalition").get(space=cast.space, user=user)


@pytest.mark.parametrize("deed", ["each other", "oneself"])
def test_t60_two_who_lower_at_once_leave_one_facilitator(deed, cast):
    pairs = [(cast.mirja, cast.ingegerd), (cast.ingegerd, cast.mirja)]
    for _ in range(ROUNDS):
        whom = pairs if deed == "each other" else [(by, by) for by, _ in pairs]
        raised = at_once(*[lambda by=by, user=user: of(cast, user).change_role("member", by=by) for by, user in whom])
        assert Membership.objects.facilitating().filter(space=cast.space).count() == 1 and len(raised) == 1
        Membership.objects.filter(space=cast.space, user__in=[cast.mirja, cast.ingegerd]).update(role="facilitator")


def test_t61_an_invitation_accepted_twenty_times_at_once_is_one_membership(cast):
    invitation = Invitation.objects.invite(cast.space, cast.stranger.email, by=cast.ingegerd)
    raised = at_once(*[lambda: Invitation.objects.get(pk=invitation.pk).accept(cast.stranger)] * 20)
    assert raised == [] and Membership.objects.filter(space=cast.space, user=cast.stranger).count() == 1


def test_t61_a_new_person_who_joins_twenty_times_at_once_is_one_account(cast):
    invitation = Invitation.objects.invite(cast.space, "ny@x.example", by=cast.ingegerd)
    raised = at_once(*[lambda: Invitation.objects.get(pk=invitation.pk).join("Ny", language="sv")] * 20)
    assert len(raised) == 19 and User.objects.filter(email="ny@x.example").count() == 1


def test_two_who_invite_the_same_person_at_once_leave_one_invitation(cast):
    def invite(by):
        return lambda: Invitation.objects.invite(cast.space, "ny@x.example", by=by)

    at_once(invite(cast.ingegerd), invite(cast.mirja))
    assert Invitation.objects.open().filter(email="ny@x.example").count() == 1


def test_two_seats_given_at_once_leave_one_representative(cast):
    at_once(*[lambda user=user: cast.coalition.seat(cast.kommun, user, by=cast.ingegerd) for user in (cast.tuva, cast.joar)])
    assert cast.coalition.seats.current().filter(organisation=cast.kommun).count() == 1
