"""ACC-02: one-time codes and recovery codes, at the sign-in and in the settings."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from coalitions.live.models import AuditEntry
from coalitions.live.sessions import person
from coalitions.people.mail import send_notice
from coalitions.people.models import Factor
from tests.people.device import SECRET, figures, second, with_codes
from tests.people.door import is_in, sign_in

CODES, RECOVERY = reverse("people:new_codes"), reverse("people:recovery")


@pytest.fixture
def me(client, tuva):
    sign_in(client, tuva.email)
    return client


@pytest.fixture
def half(client, tuva):
    """Who has given the password and not the code."""
    with_codes(tuva)
    sign_in(client, tuva.email)
    return client


def audited(kind):
    return list(AuditEntry.objects.filter(kind=kind).values_list("small", flat=True))


def secret_on(page):
    return "".join(page.context["secret"])


def test_acc_02_an_app_is_set_up_and_its_recovery_codes_are_shown_once(me, tuva):
    secret = secret_on(me.get(CODES))
    page = me.post(CODES, {"code": figures(secret)})
    assert len(page.context["codes"]) == 10 and page.context["codes"][0][:4] in page.text
    assert page.context["codes"][0] not in me.get(RECOVERY).text
    assert audited("factor.added") == [{"user": tuva.pk, "type": "totp"}]


def test_acc_02_the_picture_is_a_path_and_the_secret_stands_as_text_too(me):
    page = me.get(CODES)
    assert re.search(r'<path d="M4 4h1v1h-1z', page.text) and "style=" not in page.text
    assert all(f"<span>{four}</span>" in page.text for four in page.context["secret"])


def test_acc_02_a_wrong_code_switches_nothing_on_and_keeps_the_picture(me, tuva):
    secret = secret_on(me.get(CODES))
    page = me.post(CODES, {"code": "000000"})
    assert page.status_code == 422 and secret_on(page) == secret
    assert not tuva.has_second_factor


def test_acc_02_the_password_alone_opens_nothing_any_more(half):
    assert not is_in(half)
    assert second(half, figures()).status_code == 302
    assert is_in(half)


def test_t27_whoever_still_owes_the_code_gets_no_socket(half, tuva):
    assert person(half.session.session_key) is None
    second(half, figures())
    assert person(half.session.session_key) == tuva


def test_t13_the_second_step_makes_a_new_key(half):
    before = half.session.session_key
    second(half, figures())
    assert half.session.session_key != before


def test_t18_a_code_opens_once_also_where_no_cache_remembers_it(half, client_class, tuva):
    code = figures()
    second(half, code)
    again = client_class()
    sign_in(again, tuva.email)
    cache.clear()
    assert second(again, code).status_code == 422 and not is_in(again)
    assert second(again, figures(step=1)).status_code == 302


def test_t18_the_code_that_set_it_up_opens_nothing_afterwards(me, client_class, tuva):
    secret = secret_on(me.get(CODES))
    code = figures(secret)
    me.post(CODES, {"code": code})
    other = client_class()
    sign_in(other, tuva.email)
    assert second(other, code).status_code == 422


def test_t18_a_recovery_code_opens_once(half, client_class, tuva):
    assert second(half, tuva.recovery[0]).status_code == 302
    again = client_class()
    sign_in(again, tuva.email)
    assert second(again, tuva.recovery[0]).status_code == 422
    assert Factor.objects.of(tuva).get(type="recovery_codes").unused == 9


def test_t9_after_five_wrong_codes_the_right_one_waits_too(half):
    for _try in range(5):
        second(half, "000000")
    assert second(half, figures()).status_code == 422 and not is_in(half)


def test_t18_a_copy_of_the_database_holds_no_secret(tuva):
    with_codes(tuva)
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert SECRET not in kept and not [code for code in tuva.recovery if code in kept]


def test_new_recovery_codes_end_the_old_ones(half, tuva):
    second(half, figures())
    fresh = half.post(RECOVERY).context["codes"]
    assert not set(fresh) & set(tuva.recovery)
    assert Factor.objects.take(tuva, tuva.recovery[0]) is None and Factor.objects.take(tuva, fresh[0])


def test_removing_the_app_takes_the_recovery_codes_along(half, tuva):
    second(half, figures())
    half.post(reverse("people:factor_removal", args=[Factor.objects.strong(tuva).get().pk]))
    assert not Factor.objects.of(tuva).exists()
    assert audited("factor.removed") == [{"user": tuva.pk, "type": "totp"}]


@pytest.mark.parametrize("name", ["new_codes", "new_passkey", "recovery", "deletion", "merging"])
def test_who_did_not_just_sign_in_shows_first_who_it_is(as_, tuva, name):
    with_codes(tuva)
    answer = as_(tuva).get(reverse(f"people:{name}"))
    assert answer.status_code == 302 and answer.url.startswith(reverse("mfa_reauthenticate"))


def test_shown_again_one_is_back_where_one_was(as_, tuva):
    with_codes(tuva)
    me = as_(tuva)
    way = me.get(RECOVERY).url
    assert me.post(way, {"code": figures()}).url == RECOVERY
    assert me.get(RECOVERY).status_code == 200


def test_each_change_is_mailed_in_the_persons_language(me, mailoutbox, tuva):
    with_codes(tuva)
    told = DBTaskResult.objects.get(task_path=send_notice.module_path)
    send_notice.call(*told.args_kwargs["args"])
    assert mailoutbox[0].to == [tuva.email] and "Engångskoder" in mailoutbox[0].subject


def test_a_list_of_many_takes_no_more_queries(me, tuva, django_assert_num_queries):
    def add(name):
        Factor.objects.create(user=tuva, type="webauthn", data={"name": name})

    add("en"), me.get(reverse("people:factors"))  # the first look of a session is written down
    with django_assert_num_queries(6):
        me.get(reverse("people:factors"))
    add("två"), add("tre")
    with django_assert_num_queries(6):
        assert "tre" in me.get(reverse("people:factors")).text


NONSENSE = [
    "",
    "{}",
    "[]",
    "1",
    '"x"',
    '{"id": "AA"}',
    '{"id": 1, "rawId": 2, "type": "public-key", "response": {}}',
    "{not json",
]


@pytest.mark.parametrize("sent", NONSENSE)
def test_a_made_up_passkey_opens_nothing_and_breaks_nothing(me, client_class, sent):
    door = client_class()
    door.get(reverse("mfa_login_webauthn"), headers={"Accept": "application/json"})
    assert door.post(reverse("mfa_login_webauthn"), {"credential": sent}).url.startswith(reverse("account_login"))
    me.get(reverse("people:new_passkey"))
    assert me.post(reverse("people:new_passkey"), {"name": "X", "credential": sent}).status_code == 422
