"""T16: what a provider's notices end (OpenID Connect Back-Channel Logout 1.0), and what is no notice."""

import time

import pytest
from django.urls import reverse

from tests.organisations.test_openid_attacks import come
from tests.people.door import is_in

LONG_AGO = int(time.time()) - 3600
EVENT = {"http://schemas.openid.net/event/backchannel-logout": {}}


@pytest.fixture
def provider(of_liar):
    return of_liar


def notice(client, provider, liar, **claims):
    told = {"nonce": None, "exp": None, "events": EVENT, "jti": "one", "sid": "s1", "sub": None, "email": None} | claims
    url = reverse("organisations:provider_logout", args=[provider.pk])
    return client.post(url, {"logout_token": liar.token(**told)}).status_code


def test_t16_a_notice_of_the_provider_ends_the_session_that_began_there_and_counts_once(client, client_class, provider, liar):
    liar.claims["sid"] = "s1"
    come(client, provider, liar)
    second = client_class()
    liar.claims["sid"] = "s2"
    come(second, provider, liar)
    assert notice(client_class(), provider, liar) == 200
    assert not is_in(client) and is_in(second)
    assert notice(client_class(), provider, liar) == 400
    assert notice(client_class(), provider, liar, jti="two", sid=None, sub="liar") == 200 and not is_in(second)


FALSE = [
    {"nonce": "n"},
    {"events": {}},
    {"jti": None},
    {"aud": "other"},
    {"iat": LONG_AGO},
    {"sid": None},
    {"iss": "https://x.example"},
]


@pytest.mark.parametrize("claims", FALSE)
def test_t16_a_notice_that_is_none_ends_nothing(client, provider, liar, client_class, claims):
    liar.claims["sid"] = "s1"
    come(client, provider, liar)
    assert notice(client_class(), provider, liar, **claims) == 400 and is_in(client)
