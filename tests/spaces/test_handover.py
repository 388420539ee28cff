"""SPC-10, SPC-11, SPC-12: a seat goes over to the next holder with everything open; what was written stays as it was."""

import pytest
from django.test import Client
from django.utils.timezone import now

from coalitions.boards.models import Board
from coalitions.discussion.models import Topic
from coalitions.documents.models import Document
from coalitions.live.models import AuditEntry, LogRow
from coalitions.spaces.errors import AboveOwn, HandedOver, LastFacilitator
from coalitions.spaces.models import Handover, Invitation, Mandate, Membership
from tests.spaces.giving import address, give, member


def test_spc_10_the_page_first_shows_what_moves_with_names_and_counts(town, as_):
    page = as_(town.ingegerd).get(address(town)).text
    assert "Fråga biblioteket" in page and "Lokaler i Öster" in page and page.count('class="count soft">1<') == 2
    assert town.card.assignees.get().user == town.tuva


def test_spc_10_one_step_moves_seat_task_document_and_mandate(town, as_):
    answer = as_(town.ingegerd).post(address(town), {"successor": member(town, town.joar).pk}, follow=True)
    assert answer.status_code == 200 and "Fråga biblioteket" in answer.text
    assert town.card.assignees.get().user == town.joar
    assert Document.objects.get(pk=town.document.pk).owner == town.joar
    held = town.coalition.seats.current().get()
    assert (held.holder, held.mandate_text, member(town, town.joar).seat) == (town.joar, "Får lova lokaler", held)


def test_spc_10_invitations_without_answer_become_the_successors(town):
    invitation = Invitation.objects.invite(town.space, "ny@sjobrunna.example", by=town.tuva)
    assert give(town).moved["invitations"] == [invitation.pk]
    invitation.refresh_from_db()
    assert invitation.invited_by == town.joar and invitation.is_open


def test_spc_10_private_drafts_stay_private(town):
    topic = Topic.objects.open(town.space, "Läsecirkel", "Vem kan?", by=member(town, town.petter))
    town.tuva.drafts.create(key=topic.scope, text="Bara mitt")
    give(town, ends_access=True)
    assert town.tuva.drafts.get().text == "Bara mitt" and not town.joar.drafts.exists()


def test_spc_10_what_is_done_or_asked_for_another_organisation_stays(town):
    done = town.board.columns.last().add_card("Gjort", by=town.tuva)
    done.assign(people=[town.tuva], by=town.ingegerd)
    other = town.board.columns.first().add_card("För regionen", by=town.tuva)
    other.assign(people=[town.tuva], by=town.ingegerd)
    other.assignees.update(acting_for=town.region)
    assert give(town).moved["tasks"] == [town.card.pk]
    assert (done.assignees.get().user, other.assignees.get().user) == (town.tuva, town.tuva)


def test_spc_10_the_alternate_who_takes_over_leaves_the_alternates_seat(town):
    town.coalition.seat(town.kommun, town.joar, role="alternate", by=town.ingegerd)
    give(town)
    assert [(one.role, one.holder) for one in town.coalition.seats.current()] == [("representative", town.joar)]


def test_spc_10_the_former_holders_access_ends_if_so_chosen_and_open_pages_hear_it(town):
    give(town, ends_access=True)
    assert member(town, town.tuva).ended_at is not None
    row = LogRow.objects.filter(space_id=town.space.pk, kind="member.removed").last()
    assert row.small == {"user": town.tuva.pk}


def test_spc_10_a_mandate_that_goes_over_unchanged_is_one_wording(town):
    give(town)
    assert [one.text for one in Mandate.objects.all()] == ["Får lova lokaler"]


def test_spc_10_otherwise_the_former_holder_stays_without_seat(town):
    give(town)
    assert member(town, town.tuva).ended_at is None and member(town, town.tuva).seat is None


def test_spc_10_the_successor_comes_into_the_rooms_where_the_seat_worked(town):
    group = town.coalition.open_space("Styrgrupp", by=town.ingegerd)
    Membership.objects.admit(group, town.tuva, by=town.ingegerd, organisation=town.kommun)
    board = Board.objects.open(group, "Styrning", by=town.tuva)
    card = board.columns.first().add_card("Tyst", by=town.tuva)
    card.assign(people=[town.tuva], by=town.ingegerd)
    give(town)
    assert card.assignees.get().user == town.joar and group.memberships.active().get(user=town.joar).role == "member"


def test_spc_10_names_of_rooms_one_may_not_enter_are_not_told(town, as_):
    group = town.coalition.open_space("Styrgrupp", by=town.tuva, organisation=town.kommun)
    card = Board.objects.open(group, "Styrning", by=town.tuva).columns.first().add_card("Tyst", by=town.tuva)
    card.assign(people=[town.tuva], by=town.tuva)
    page = as_(town.ingegerd).get(address(town)).text
    assert "Tyst" not in page and 'class="count soft">2<' in page


def test_spc_10_a_contact_person_outside_the_coalition_hands_over_and_reads_nothing(town, as_):
    town.kommun.affiliations.create(user=town.stranger, is_contact_person=True)
    client = as_(town.stranger)
    page = client.get(address(town)).text
    assert "Tuva Hedlindh" in page and "Fråga biblioteket" not in page and "Petter Havsund" not in page
    answer = client.post(address(town), {"successor": member(town, town.joar).pk}, follow=True)
    assert answer.redirect_chain[0][0] == town.kommun.get_absolute_url() and town.card.assignees.get().user == town.joar
    entry = AuditEntry.objects.get(kind="seat.handed_over")
    assert (entry.by, entry.small["was"], entry.small["user"]) == (town.stranger.pk, town.tuva.pk, town.joar.pk)


def test_spc_10_the_contact_person_finds_the_way_on_the_organisations_page(town, as_):
    assert address(town) in as_(town.tuva).get(town.kommun.get_absolute_url()).text
    assert address(town) not in as_(town.ingegerd).get(town.kommun.get_absolute_url()).text


def test_spc_10_one_may_hand_over_ones_own_seat_and_go(town, as_):
    answer = as_(town.tuva).post(address(town), {"successor": member(town, town.joar).pk, "ends_access": "on"})
    assert answer.url == town.kommun.get_absolute_url() and member(town, town.tuva).ended_at is not None


@pytest.mark.parametrize("who, status", [("joar", 403), ("petter", 403), ("stranger", 404), ("rasmus", 404)])
def test_spc_10_nobody_else_may(who, status, town, as_):
    assert as_(getattr(town, who)).get(address(town)).status_code == status
    with pytest.raises(AboveOwn):
        give(town, by=getattr(town, who))


@pytest.mark.parametrize("fields", [{"email": ""}, {"email": "nej"}, {"email": "petter@sjobrunna.example"}, {"successor": "0"}])
def test_spc_10_without_a_successor_nothing_moves_and_the_page_says_why(fields, town, as_):
    answer = as_(town.ingegerd).post(address(town), fields)
    assert answer.status_code == 422 and 'aria-invalid="true"' in answer.text and town.card.assignees.get().user == town.tuva


def test_spc_10_a_person_invited_by_e_mail_takes_over_on_accepting(town, as_):
    as_(town.ingegerd).post(address(town), {"email": "ny@sjobrunna.example", "ends_access": "on"})
    assert town.coalition.seats.current().get().holder == town.tuva
    invitation = Invitation.objects.get()
    Client().post(f"{invitation.get_absolute_url()}acceptance/", {"name": "Nya Nilsson"})
    assert str(town.coalition.seats.current().get().holder) == "Nya Nilsson"
    assert str(town.card.assignees.get().user) == "Nya Nilsson" and member(town, town.tuva).ended_at is not None


def test_spc_10_that_a_successor_is_awaited_or_did_not_come_stands_on_the_seats_page(town, as_):
    Handover.objects.ask(town.seat, "ny@sjobrunna.example", by=town.ingegerd)
    client = as_(town.petter)
    assert "Väntar på att den inbjudna" in client.get(town.seat.get_absolute_url()).text
    Invitation.objects.update(expires_at=now())
    assert "kom inte i tid" in client.get(town.seat.get_absolute_url()).text


def test_spc_10_handed_over_to_another_meanwhile_the_invited_one_is_not_let_in(town):
    waiting = Handover.objects.ask(town.seat, "ny@sjobrunna.example", by=town.ingegerd)
    give(town)
    assert not Invitation.objects.get(pk=waiting.invitation_id).is_open


def test_spc_10_the_second_of_two_is_told_that_the_seat_has_gone(town):
    give(town)
    with pytest.raises(HandedOver):
        give(town)


def test_spc_10_the_tasks_of_one_who_left_before_go_to_the_next(town):
    member(town, town.tuva).end(by=town.ingegerd)
    town.seat = town.coalition.seats.current().get()
    assert give(town).was == town.tuva and town.card.assignees.get().user == town.joar


def test_spc_10_the_last_facilitator_of_a_room_cannot_be_ended_so(town):
    town.coalition.open_space("Styrgrupp", by=town.tuva, organisation=town.kommun)
    with pytest.raises(LastFacilitator):
        give(town, ends_access=True)
    assert town.card.assignees.get().user == town.tuva
