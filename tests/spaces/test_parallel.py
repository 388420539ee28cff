"""T60, T61: people act at the same moment; on both databases."""

from functools import partial

import pytest

from coalitions.boards.models import Board
from coalitions.people.models import User
from coalitions.spaces.errors import AboveOwn, HandedOver, InvitationOver, LastFacilitator
from coalitions.spaces.models import Handover, Invitation, Membership, Seat
from tests.at_once import at_once as together
from tests.cast import plant

pytestmark = pytest.mark.django_db(transaction=True)
at_once = partial(together, refused=(AboveOwn, HandedOver, InvitationOver, LastFacilitator))
ROUNDS = 200


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


def test_t61_two_who_accept_one_invitation_at_once_are_one_membership(cast):
    invitation = Invitation.objects.invite(cast.space, cast.stranger.email, by=cast.ingegerd)
    for _ in range(ROUNDS):
        raised = at_once(*[accept(invitation, cast.stranger)] * 2)
        assert raised == [] and Membership.objects.filter(space=cast.space, user=cast.stranger).count() == 1
        Membership.objects.filter(user=cast.stranger).delete()
        Invitation.objects.filter(pk=invitation.pk).update(accepted_at=None)


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


def test_t60_two_facilitators_who_leave_at_once_leave_one(cast):
    people = [cast.mirja, cast.ingegerd]
    for _ in range(ROUNDS):
        raised = at_once(*[lambda user=user: of(cast, user).end(by=user) for user in people])
        assert Membership.objects.facilitating().filter(space=cast.space).count() == 1 and raised == ["LastFacilitator"]
        Membership.objects.filter(space=cast.space, user__in=people).update(ended_at=None)


def test_spc_10_two_who_hand_over_the_same_seat_at_once_give_it_to_one(cast):
    seat = cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd)
    card = Board.objects.open(cast.space, "Läsgruppen", by=cast.tuva).columns.first().add_card("Fråga", by=cast.tuva)
    for _ in range(10):
        card.assign(people=[cast.tuva], by=cast.ingegerd)
        pairs = [(cast.ingegerd, cast.joar), (cast.mirja, cast.petter)]
        raised = at_once(*[lambda by=by, to=to: hand_over(seat, to, by) for by, to in pairs])
        now = cast.coalition.seats.current().get(organisation=cast.kommun)
        assert raised == ["HandedOver"] and card.assignees.get().user == now.holder
        card.assign(people=[], by=cast.ingegerd)
        seat = cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd)


def hand_over(seat, to, by):
    Handover.objects.hand_over(Seat.objects.select_related("coalition", "organisation").get(pk=seat.pk), to, by=by)


def test_spc_10_an_invited_successor_and_another_at_once_leave_one_holder(cast):
    for _ in range(5):
        seat = cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd)
        asked = Handover.objects.ask(seat, cast.stranger.email, by=cast.ingegerd).invitation
        at_once(accept(asked, cast.stranger), lambda seat=seat: hand_over(seat, cast.joar, cast.mirja))
        assert cast.coalition.seats.current().filter(organisation=cast.kommun).count() == 1
        Membership.objects.filter(user=cast.stranger).delete()
        Invitation.objects.all().delete()


def accept(invitation, user):
    return lambda: Invitation.objects.get(pk=invitation.pk).accept(user)
