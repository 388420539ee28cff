"""The way in: every page drawn in our design, no other page reachable, limits and endings kept."""

import re

import pytest
from django.core import mail
from django.urls import reverse

from coalitions.people.models import User
from tests.people.door import PASSWORD, sign_in
from workspace.checks import routes


def code_in(message):
    return re.search(r"\b\d{6}\b", message.body)[0]


VISITORS = ["login", "request_login_code", "signup", "reset_password", "inactive"]


@pytest.mark.parametrize("name", VISITORS)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_page_for_visitors_is_in_our_design(client, db, name, language):
    client.cookies["lang"] = language
    page = client.get(reverse(f"account_{name}"))
    assert page.status_code == 200
    assert 'class="signin"' in page.content.decode()
    assert f'lang="{language}"' in page.content.decode()


@pytest.mark.parametrize("name", ["change_password", "set_password", "reauthenticate", "logout"])
def test_every_page_of_the_account_is_in_our_design(as_, tuva, name):
    page = as_(tuva).get(reverse(f"account_{name}"), follow=True)
    assert 'class="signin"' in page.content.decode()


def test_nothing_of_allauth_is_routed_that_we_do_not_draw():
    account = {route for route, *_rest in routes() if route.startswith("account/")}
    assert not [route for route in account if "2fa" in route or "sessions" in route or "phone" in route]


def test_t13_a_password_opens_the_door_and_makes_a_new_session(client, tuva):
    client.get(reverse("account_login"))
    before = client.session.session_key
    assert sign_in(client, tuva.email).status_code == 302
    assert client.session["_auth_user_id"] == str(tuva.pk)
    assert client.session.session_key != before


def test_a_wrong_password_is_422_and_keeps_the_address(client, tuva):
    page = sign_in(client, tuva.email, "fel lösenord helt")
    assert page.status_code == 422
    assert tuva.email in page.content.decode()


def test_t9_the_sixth_wrong_try_is_refused_even_with_the_right_password(client, tuva):
    for _try in range(5):
        sign_in(client, tuva.email, "fel lösenord helt")
    client.cookies["lang"] = "en"
    page = sign_in(client, tuva.email)
    assert page.status_code == 422
    assert "Too many tries" in page.content.decode()
    assert "_auth_user_id" not in client.session


def test_t9_another_port_or_case_begins_no_new_count(client, tuva):
    for port in range(5):
        fields = {"login": tuva.email.upper() if port % 2 else tuva.email, "password": "fel lösenord helt"}
        client.post(reverse("account_login"), fields, headers={"host": f"testserver:{port + 1}"})
    assert sign_in(client, tuva.email).status_code == 422
    assert "_auth_user_id" not in client.session


def test_a_mailed_code_opens_the_door(client, cast):
    client.post(reverse("account_request_login_code"), {"email": cast.tuva.email})
    page = client.post(reverse("account_confirm_login_code"), {"code": code_in(mail.outbox[0])})
    assert page.status_code == 302
    assert client.session["_auth_user_id"] == str(cast.tuva.pk)


def test_a_wrong_code_is_422(client, cast):
    client.post(reverse("account_request_login_code"), {"email": cast.tuva.email})
    assert client.post(reverse("account_confirm_login_code"), {"code": "12"}).status_code == 422


def test_signing_up_asks_for_the_code_and_then_lets_in(client, db):
    fields = {"name": "Nora Ny", "email": "nora@ny.example", "password1": PASSWORD}
    assert client.post(reverse("account_signup"), fields).status_code == 302
    client.post(reverse("account_email_verification_sent"), {"code": code_in(mail.outbox[0])})
    assert User.objects.get(email="nora@ny.example").name == "Nora Ny"
    assert "_auth_user_id" in client.session


def test_a_forgotten_password_is_replaced_by_code(client, tuva):
    client.post(reverse("account_reset_password"), {"email": tuva.email})
    client.post(reverse("account_confirm_password_reset_code"), {"code": code_in(mail.outbox[0])})
    client.post(reverse("account_complete_password_reset"), {"password1": "fyra stora bockar"})
    assert User.objects.get(pk=tuva.pk).check_password("fyra stora bockar")
    assert client.session["_auth_user_id"] == str(tuva.pk)


def test_mails_speak_their_readers_language(client, cast):
    client.cookies["lang"] = "en"
    client.post(reverse("account_request_login_code"), {"email": cast.tuva.email})
    assert "Din kod" in mail.outbox[0].body


def test_an_unlisted_method_is_405(client, db):
    assert client.put(reverse("account_login")).status_code == 405


def test_a_signed_in_person_who_wanders_into_a_confirmation_comes_to_the_settings(as_, tuva):
    page = as_(tuva).get(reverse("account_email_verification_sent"), follow=True)
    assert page.redirect_chain[-1][0] == reverse("people:settings")
