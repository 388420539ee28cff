"""A mailed code shows who one is again, and says so when it is too old (ACC-01)."""

import pytest
import time_machine
from django.core import mail
from django.urls import reverse
from django.utils.timezone import now, timedelta

from tests.people.test_entrances import code_in

PROVE, LATER = reverse("people:prove"), timedelta(minutes=16)


@pytest.fixture
def me(as_, cast):
    """Elham signs in by mailed codes and has nothing else."""
    return as_(cast.elham)


def send(browser):
    browser.post(PROVE, {"action": "send", "next": reverse("people:new_codes")})
    return code_in(mail.outbox[-1])


def test_looking_at_the_page_mails_nothing(me):
    assert me.get(PROVE).status_code == 200 and mail.outbox == []


def test_the_code_leads_back_and_proves_the_address(me, cast):
    answer = me.post(PROVE, {"code": send(me), "next": reverse("people:new_codes")})
    assert answer.url == reverse("people:new_codes") and me.get(answer.url).status_code == 200
    assert cast.elham.emailaddress_set.get().verified


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_t17_it_leads_nowhere_else(me, elsewhere):
    code = send(me)
    assert me.post(PROVE, {"code": code, "next": elsewhere}).url == reverse("people:factors")


def test_t9_five_wrong_answers_end_the_code(me):
    code = send(me)
    wrong = "000000" if code != "000000" else "111111"
    assert {me.post(PROVE, {"code": wrong}).status_code for _try in range(5)} == {422}
    assert me.post(PROVE, {"code": code}).status_code == 422


def test_t9_codes_are_not_mailed_without_end(me):
    for _try in range(5):
        me.post(PROVE, {"action": "send"})
    assert len(mail.outbox) == 3


def test_a_code_opens_once(me):
    code = send(me)
    me.post(PROVE, {"code": code})
    assert me.post(PROVE, {"code": code}).status_code == 422


def test_acc_01_a_code_that_is_too_old_says_so(me):
    code = send(me)
    with time_machine.travel(now() + LATER):
        page = me.post(PROVE, {"code": code})
    assert page.status_code == 422 and "gäller inte längre" in page.text and "Skicka" in page.text


WAYS = {
    "account_request_login_code": "account_confirm_login_code",
    "account_reset_password": "account_confirm_password_reset_code",
}


@pytest.mark.parametrize("asking", WAYS)
def test_acc_01_at_the_door_too_with_a_way_to_a_new_one(client, tuva, asking):
    client.post(reverse(asking), {"email": tuva.email})
    code = code_in(mail.outbox[-1])
    with time_machine.travel(now() + LATER):
        page = client.post(reverse(WAYS[asking]), {"code": code}, follow=True)
    assert "gäller inte längre" in page.text and 'name="email"' in page.text
    assert "_auth_user_id" not in client.session
