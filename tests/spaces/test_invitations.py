"""ACC-06, T53, T56: an invitation brings a person in, once, and only the person it was made for."""

import pytest
from django.core import mail
from django.test import Client
from django.utils.timezone import now, timedelta
from django_tasks_db.models import DBTaskResult

from coalitions.boards.models import Board
from coalitions.people.models import User
from coalitions.spaces.errors import AboveOwn, InvitationOver
from coalitions.spaces.mail import send_invitation
from coalitions.spaces.models import Invitation, Membership


@pytest.fixture
def ask(cast):
    def invite(email="ny@sjobrunna.example", **given):
        return Invitation.objects.invite(cast.space, email, by=cast.ingegerd, **given)

    return invite


def form(**fields):
    return {"email": "ny@sjobrunna.example", "role": "member", "organisation": "", "seat_role": "", "language": "sv", **fields}


def post(invitation, client, name="Nya Nilsson"):
    return client.post(f"{invitation.get_absolute_url()}acceptance/", {"name": name})


def inside(cast, email="ny@sjobrunna.example"):
    return Membership.objects.active().filter(space=cast.space, user__email=email)


def test_a_person_without_account_is_in_within_three_screens(cast, ask):
    invitation, client = ask(organisation=cast.kommun), Client()
    first = client.get(invitation.get_absolute_url())
    answer = client.post(f"{invitation.get_absolute_url()}acceptance/", {"name": "Nya Nilsson"}, follow=True)
    assert "Sjöbrunna kommun" in first.content.decode() and answer.status_code == 200
    assert "Gemensamt rum" in answer.content.decode() and inside(cast).get().organisation == cast.kommun
    assert User.objects.get(email="ny@sjobrunna.example").emailaddress_set.get().verified


def test_looking_changes_nothing_however_often(cast, ask):
    invitation = ask()
    for _ in range(5):
        assert Client().get(invitation.get_absolute_url()).status_code == 200
    assert Invitation.objects.open().count() == 1 and not inside(cast).exists()


def test_the_one_who_has_an_account_signs_in_and_joins(cast, ask, as_):
    invitation = ask(cast.stranger.email)
    assert "/account/login/?next=/invitations/" in Client().get(invitation.get_absolute_url()).content.decode()
    assert post(invitation, as_(cast.stranger)).status_code == 302
    assert inside(cast, cast.stranger.email).exists()


def test_a_visitor_cannot_take_an_account_that_exists(cast, ask):
    invitation = ask(cast.stranger.email)
    assert post(invitation, Client()).status_code == 410 and not inside(cast, cast.stranger.email).exists()


def test_somebody_else_is_told_whose_it_is(cast, ask, as_):
    invitation, client = ask(), as_(cast.stranger)
    assert cast.stranger.email in client.get(invitation.get_absolute_url()).content.decode()
    assert post(invitation, client).status_code == 410 and not inside(cast, cast.stranger.email).exists()


@pytest.mark.parametrize("over", ["withdrawn_at", "expires_at"])
def test_a_withdrawn_or_expired_one_says_so_and_opens_nothing(over, cast, ask):
    invitation = ask()
    Invitation.objects.update(**{over: now()})
    assert "<h1>" in Client().get(invitation.get_absolute_url()).content.decode()
    assert post(invitation, Client()).status_code == 410 and not inside(cast).exists()


def test_a_guessed_token_is_not_found(cast, ask):
    invitation = ask()
    wrong = invitation.get_absolute_url().replace(invitation.token, "0" * 40)
    assert [Client().get(wrong).status_code, Client().post(f"{wrong}acceptance/").status_code] == [404, 404]


def test_without_name_one_stays_and_nothing_is_lost(cast, ask):
    assert post(ask(), Client(), name="").status_code == 422 and not inside(cast).exists()


def test_accepted_twice_is_once(cast, ask, as_):
    invitation = ask(cast.stranger.email)
    answers = [post(invitation, as_(cast.stranger)).status_code for _ in range(2)]
    assert answers == [302, 302] and inside(cast, cast.stranger.email).count() == 1


def test_accepting_never_takes_a_role_away(cast, ask, as_):
    post(ask(cast.mirja.email), as_(cast.mirja))
    assert inside(cast, cast.mirja.email).get().is_facilitator


def test_an_organisations_vacant_seat_is_filled_by_who_joins(cast, ask, as_):
    cast.coalition.seat(cast.granfro, None, mandate_text="Får lova tid", by=cast.ingegerd)
    post(ask(cast.stranger.email, organisation=cast.granfro, seat_role="representative"), as_(cast.stranger))
    seat = inside(cast, cast.stranger.email).get().seat
    assert (seat.holder, seat.mandate_text) == (cast.stranger, "Får lova tid")


def test_a_guest_comes_to_the_one_thing_and_sees_nothing_round_it(cast, as_):
    board = Board.objects.open(cast.space, "Läsplatser", by=cast.tuva)
    fields = form(
        email=cast.stranger.email, role="guest", scope=f"board-{board.pk}", ends_at="2099-01-01T12:00", reason="Kan mest"
    )
    as_(cast.ingegerd).post(f"/spaces/{cast.space.pk}/invitations/", fields)
    page = as_(cast.stranger).post(f"{Invitation.objects.get().get_absolute_url()}acceptance/", follow=True)
    assert page.status_code == 200 and "Läsplatser" in page.content.decode()
    assert "Petter Havsund" not in page.content.decode() and 'class="sidebar"' not in page.content.decode()
    assert as_(cast.stranger).get(f"/spaces/{cast.space.pk}/members/").status_code == 404


def test_a_guest_needs_a_thing(cast, as_):
    Board.objects.open(cast.space, "Läsplatser", by=cast.tuva)
    answer = as_(cast.ingegerd).post(f"/spaces/{cast.space.pk}/invitations/", form(role="guest", scope=""))
    assert answer.status_code == 422


def test_seats_are_given_from_the_common_space_alone(cast):
    group = cast.coalition.open_space("Grupp", by=cast.tuva)
    with pytest.raises(AboveOwn):
        Invitation.objects.invite(
            group, "ny@sjobrunna.example", by=cast.tuva, organisation=cast.granfro, seat_role="representative"
        )


def test_a_facilitator_invites_sees_who_waits_sends_again_and_withdraws(cast, as_):
    client, page = as_(cast.ingegerd), f"/spaces/{cast.space.pk}/invitations/"
    assert "ny@sjobrunna.example" in client.post(page, form(), follow=True).content.decode()
    first = Invitation.objects.get()
    client.post(f"{page}{first.pk}/again/")
    second = Invitation.objects.open().get()
    assert second.pk != first.pk and Client().get(first.get_absolute_url()).content.decode().count("acceptance") == 0
    client.post(f"{page}{second.pk}/withdrawal/")
    assert "ny@sjobrunna.example" not in client.get(f"{page}list/").content.decode()
    with pytest.raises(InvitationOver):
        second.withdraw(by=cast.ingegerd)


def test_one_that_expired_can_be_made_anew(cast, ask):
    ask()
    Invitation.objects.update(expires_at=now())
    assert ask().is_open


def test_one_who_is_in_already_is_not_asked_again(cast, as_):
    answer = as_(cast.ingegerd).post(f"/spaces/{cast.space.pk}/invitations/", form(email=cast.tuva.email))
    assert answer.status_code == 422 and not Invitation.objects.exists()


@pytest.mark.parametrize("fields", [{"email": "nej"}, {"role": "king"}, {"seat_role": "representative"}, {"organisation": "0"}])
def test_what_cannot_be_sent_is_said_beside_the_field(fields, cast, as_):
    answer = as_(cast.ingegerd).post(f"/spaces/{cast.space.pk}/invitations/", form(**fields))
    assert answer.status_code == 422 and 'aria-invalid="true"' in answer.content.decode()


@pytest.mark.parametrize("made, who, home", [(20, "ingegerd", None), (200, "tuva", "hogskola")])
def test_a_person_and_an_organisation_send_so_many_and_no_more(made, who, home, cast, as_):
    """T56"""
    home = home and getattr(cast, home)
    sent = {"space": cast.space, "invited_by": getattr(cast, who), "inviting_organisation": home}
    Invitation.objects.bulk_create([Invitation(email=f"p{n}@x.example", **sent) for n in range(made)])
    answer = as_(cast.ingegerd).post(f"/spaces/{cast.space.pk}/invitations/", form())
    assert answer.status_code == 429 and "ny@sjobrunna.example" in answer.content.decode()
    assert Invitation.objects.count() == made


def test_an_address_gets_three_a_day(cast, ask, as_):
    for _ in range(3):
        ask()
    assert as_(cast.ingegerd).post(f"/spaces/{cast.space.pk}/invitations/", form()).status_code == 429
    Invitation.objects.update(created_at=now() - timedelta(days=2))
    assert as_(cast.ingegerd).post(f"/spaces/{cast.space.pk}/invitations/", form()).status_code == 302


@pytest.mark.parametrize("language, words", [("sv", "bjuder in dig"), ("en", "invites you")])
def test_the_mail_goes_by_a_worker_in_the_language_asked_for(language, words, cast, ask):
    invitation = ask(language=language, organisation=cast.kommun)
    assert DBTaskResult.objects.count() == 1 and mail.outbox == []
    send_invitation.call(invitation.pk)
    sent = mail.outbox[0]
    assert words in sent.subject and invitation.get_absolute_url() in sent.body and sent.to == ["ny@sjobrunna.example"]


def test_no_mail_goes_for_one_withdrawn_meanwhile(cast, ask):
    invitation = ask()
    invitation.withdraw(by=cast.ingegerd)
    send_invitation.call(invitation.pk)
    assert mail.outbox == []
