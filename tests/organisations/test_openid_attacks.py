"""T17: what does not answer to what this browser asked opens nothing."""

import time

import pytest
from django.urls import reverse
from joserfc.jwk import RSAKey

from coalitions.organisations.models import Identity
from tests.organisations import openid
from tests.people.door import is_in

pytestmark = pytest.mark.once

SOON, LONG_AGO = int(time.time()) + 3600, int(time.time()) - 3600


@pytest.fixture
def provider(of_liar):
    return of_liar


def callback(provider, **query):
    return reverse("organisations:provider_callback", args=[provider.pk]) + "?" + "&".join(f"{k}={v}" for k, v in query.items())


def leave(client, provider, liar):
    asked = openid.asked(client.get(openid.start(provider)).url)
    liar.nonce = asked["nonce"]
    return asked


def come(client, provider, liar, **more):
    asked = leave(client, provider, liar)
    return client.get(callback(provider, **{"code": "c", "state": asked["state"]} | more))


def test_what_is_right_comes_in_and_only_once(client, provider, liar):
    asked = leave(client, provider, liar)
    assert asked["code_challenge_method"] == "S256" and len(asked["code_challenge"]) == 43
    back = callback(provider, code="c", state=asked["state"])
    assert client.get(back).status_code == 302 and is_in(client)
    client.post(reverse("account_logout"))
    assert client.get(back).status_code == 400 and not is_in(client)


WRONG = {
    "issuer": {"iss": "https://another.example"},
    "audience": {"aud": "somebody-else"},
    "one of several": {"aud": ["workspace", "other"], "azp": "other"},
    "over": {"exp": LONG_AGO},
    "never over": {"exp": None},
    "from the future": {"iat": SOON},
    "not yet": {"nbf": SOON},
    "no time": {"exp": "soon"},
    "another browser's": {"nonce": "n"},
    "nobody's": {"nonce": None},
    "of nobody": {"sub": None},
    "of a number": {"sub": 7},
    "of too long a name": {"sub": "x" * 256},
}


@pytest.mark.parametrize("claims", WRONG.values(), ids=WRONG)
def test_t17_a_token_that_is_not_for_us_now_opens_nothing(client, provider, liar, claims):
    liar.claims |= claims
    assert come(client, provider, liar).status_code == 400
    assert not is_in(client) and not Identity.objects.exists()


def test_t17_a_token_of_a_strangers_key_or_of_none_opens_nothing(client, provider, liar):
    liar.signs_with = RSAKey.generate_key(2048)
    assert come(client, provider, liar).status_code == 400
    for forged in (liar.by_the_public_key(), "eyJhbGciOiJub25lIn0.eyJzdWIiOiJsaWFyIn0.", "", "a.b.c", None, 7):
        liar.token = lambda forged=forged: forged
        assert come(client, provider, liar).status_code == 400
    del liar.token
    assert not is_in(client)


def test_a_provider_may_change_its_keys(client, provider, liar):
    come(client, provider, liar)
    client.post(reverse("account_logout"))
    liar.turn()
    come(client, provider, liar)
    assert is_in(client)


def test_t17_a_browser_that_did_not_begin_it_is_not_signed_in_by_it(client, client_class, provider, liar):
    asked, other = leave(client, provider, liar), client_class()
    back = callback(provider, code="c", state=asked["state"])
    assert other.get(back).status_code == 400 and not is_in(other)
    leave(other, provider, liar)
    assert other.get(back).status_code == 400 and not is_in(other)
    assert "/token" not in liar.asked


def test_t17_the_answer_of_another_provider_or_a_no_is_refused_in_words(client, provider, liar):
    assert come(client, provider, liar, iss="https://another.example").status_code == 400
    asked = leave(client, provider, liar)
    page = client.get(callback(provider, error="access_denied", state=asked["state"]))
    assert page.status_code == 403 and openid.start(provider) in page.text and not is_in(client)


def test_t17_an_attempt_grows_old(client, provider, liar):
    asked, session = leave(client, provider, liar), client.session
    session["departure"] = session["departure"] | {"at": time.time() - 901}
    session.save()
    assert client.get(callback(provider, code="c", state=asked["state"])).status_code == 400


ELSEWHERE = [
    "//evil.example",
    "https://evil.example",
    "http:evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "javascript:alert(1)",
]
ELSEWHERE += [
    "///evil.example",
    "https:evil.example",
    "%2F%2Fevil.example",
    "/%09/evil.example",
    "https://testserver@evil.example",
]


@pytest.mark.parametrize("going", ELSEWHERE)
def test_t17_nobody_is_led_elsewhere_afterwards(client, provider, liar, going):
    liar.nonce = (asked := openid.asked(client.get(openid.start(provider), {"next": going}).url))["nonce"]
    where = client.get(callback(provider, code="c", state=asked["state"])).url
    assert where.startswith("/") and not where.startswith(("//", "/\\", "/\t"))
    assert is_in(client)


def test_what_userinfo_says_of_somebody_else_counts_for_nothing(client, cast, provider, liar):
    liar.claims = {}
    liar.answers["/me"] = (200, {}, b'{"sub": "other", "email": "tuva@sjobrunna.example", "email_verified": true}')
    assert come(client, provider, liar).status_code == 400
    told = f'{{"sub": "liar", "email": "{cast.tuva.email}", "email_verified": true}}'
    liar.answers["/me"] = (200, {}, told.encode())
    come(client, provider, liar)
    assert is_in(client) and Identity.objects.get().user == cast.tuva


AWAY = {
    "another issuer": (200, {}, b'{"issuer": "https://another.example"}'),
    "no JSON": (200, {}, b"<html>"),
    "too long": (200, {}, b" " * 70_000 + b"{}"),
    "elsewhere": (302, {"Location": "/keys"}, b""),
    "broken": (500, {}, b"{}"),
    "a list": (200, {}, b"[]"),
}


@pytest.mark.parametrize("answer", AWAY.values(), ids=AWAY)
def test_a_provider_that_does_not_say_who_it_is_is_out_of_reach(client, provider, liar, answer):
    liar.answers["/.well-known/openid-configuration"] = answer
    page = client.get(openid.start(provider))
    assert page.status_code == 503 and reverse("account_login") in page.text
    assert liar.asked == ["/.well-known/openid-configuration"]
