"""Sign-in in order and out of order: keys of sessions (T13), resets and invitations (T12)."""

import pytest
from django.core import mail
from django.urls import reverse
from django.utils.timezone import now, timedelta

from coalitions.spaces.models import Invitation, Membership
from tests.people.door import PASSWORD, sign_in
from tests.people.test_entrances import code_in


def by_password(client, user):
    sign_in(client, user.email)


def by_code(client, user):
    client.post(reverse("account_request_login_code"), {"email": user.email})
    client.post(reverse("account_confirm_login_code"), {"code": code_in(mail.outbox[-1])})


def by_reset(client, user):
    client.post(reverse("account_reset_password"), {"email": user.email})
    client.post(reverse("account_confirm_password_reset_code"), {"code": code_in(mail.outbox[-1])})
    client.post(reverse("account_complete_password_reset"), {"password1": "fyra stora bockar"})


@pytest.mark.parametrize("way", [by_password, by_code, by_reset])
def test_t13_a_key_that_was_there_before_the_sign_in_opens_nothing_after_it(client, client_class, tuva, way):
    client.session["planted"] = True
    session = client.session
    session["planted"] = True
    session.save()
    client.cookies["sid"] = planted = session.session_key
    way(client, tuva)
    assert client.session["_auth_user_id"] == str(tuva.pk) and client.session.session_key != planted
    thief = client_class()
    thief.cookies["sid"] = planted
    assert thief.get(reverse("people:settings")).status_code == 302


OVER = {
    "expired": lambda one: Invitation.objects.filter(pk=one.pk).update(expires_at=now() - timedelta(seconds=1)),
    "withdrawn": lambda one: Invitation.objects.filter(pk=one.pk).update(withdrawn_at=now()),
}


@pytest.mark.parametrize("how", OVER)
def test_t12_a_reset_password_brings_no_invitation_back(client, cast, tuva, how):
    Membership.objects.with_space().get(space=cast.space, user=tuva).end(by=cast.ingegerd)
    invitation = Invitation.objects.invite(cast.space, tuva.email, by=cast.ingegerd)
    OVER[how](invitation)
    before = Invitation.objects.filter(pk=invitation.pk).values().get()
    by_reset(client, tuva)
    accepted = client.post(invitation.get_absolute_url() + "acceptance/")
    assert accepted.status_code == 410
    assert Invitation.objects.filter(pk=invitation.pk).values().get() == before
    assert not Membership.objects.active().filter(space=cast.space, user=tuva).exists()


def test_t12_an_open_invitation_outlives_a_reset_as_it_was(client, cast, tuva):
    Membership.objects.with_space().get(space=cast.space, user=tuva).end(by=cast.ingegerd)
    invitation = Invitation.objects.invite(cast.space, tuva.email, by=cast.ingegerd)
    before = Invitation.objects.filter(pk=invitation.pk).values().get()
    by_reset(client, tuva)
    assert Invitation.objects.filter(pk=invitation.pk).values().get() == before
    assert client.post(invitation.get_absolute_url() + "acceptance/").status_code == 302
    assert PASSWORD and Membership.objects.active().filter(space=cast.space, user=tuva).count() == 1
