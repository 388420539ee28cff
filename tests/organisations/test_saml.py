"""ACC-03 with SAML 2.0: an identity provider that really answers, a whole sign-in, and the end of it."""

import pytest
from django.urls import reverse

from coalitions.organisations.models import EmailDomain, Identity
from coalitions.people.models import User
from tests.organisations import openid, samling
from tests.organisations.conftest import BASE
from tests.people.device import with_codes
from tests.people.door import is_in, with_password


@pytest.fixture
def provider(saml):
    return saml


def route(name, provider):
    return reverse(f"organisations:provider_{name}", args=[provider.pk])


def leave(client, provider):
    return openid.asked(client.get(openid.start(provider)).url)


def come(client, provider, xml):
    """The browser posts what the provider's page gave it, and follows to where its cookie is sent along."""
    answer = client.post(route("consume", provider), {"SAMLResponse": samling.posted(xml)})
    return client.get(answer.headers["Location"]) if answer.status_code == 303 else answer


def go(client, provider, idp, subject, **told):
    return come(client, provider, samling.response(idp, leave(client, provider), subject, **told))


@pytest.mark.parametrize("signs", [{}, {"sign_response": True, "sign_assertion": False}, {"sign_response": True}])
def test_acc_03_a_whole_sign_in_makes_an_account_that_belongs_to_the_organisation(client, cast, provider, idp, signs):
    answer = go(client, provider, idp, "ny", mail="nyckel@sjobrunna.example", displayName="Nyckelina Ny", **signs)
    assert answer.status_code == 302 and is_in(client)
    person = User.objects.get(email="nyckel@sjobrunna.example")
    assert (person.name, person.affiliations.get().organisation) == ("Nyckelina Ny", cast.kommun)


def test_acc_03_a_known_person_is_found_by_address_and_then_by_name_there(client, client_class, cast, provider, idp):
    go(client, provider, idp, "tuva", mail=cast.tuva.email)
    other = client_class()
    go(other, provider, idp, "tuva")
    assert is_in(other) and Identity.objects.get().user == cast.tuva


def test_t15_an_address_of_another_organisation_is_refused_on_a_page_with_a_way_on(client, cast, provider, idp):
    EmailDomain.objects.add(cast.region, "regionen.example", by=cast.rasmus)
    page = go(client, provider, idp, "mirja", mail="mirja@regionen.example")
    assert page.status_code == 403 and "en annan organisation" in page.text and openid.start(provider) in page.text
    assert not is_in(client) and not User.objects.filter(email="mirja@regionen.example").exists()


def test_a_level_of_assurance_counts_as_a_second_factor_if_the_organisation_says_so(client, client_class, cast, provider, idp):
    with_codes(with_password(cast.tuva))
    assert go(client, provider, idp, "tuva", mail=cast.tuva.email).url == reverse("mfa_authenticate")
    provider.change(by=cast.rasmus, second_factor=samling.LOA3)
    other = client_class()
    go(other, provider, idp, "tuva")
    assert is_in(other)


def test_t16_single_logout_ends_the_session_and_sends_the_browser_back(client, client_class, provider, idp):
    go(client, provider, idp, "ny", mail="ny@sjobrunna.example")
    other = client_class()
    go(other, provider, idp, "annan", mail="annan@sjobrunna.example")
    asked = samling.farewell(idp, BASE + route("logout", provider), "ny", "")
    sent = {"SAMLRequest": samling.posted(asked)}
    answer = client_class().post(route("logout", provider), sent)
    assert answer.status_code == 303 and answer.headers["Location"].startswith(f"{samling.SLO}?SAMLResponse=")
    assert not is_in(client) and is_in(other)
    assert client_class().post(route("logout", provider), sent).status_code == 400
    bare = samling.farewell(idp, BASE + route("logout", provider), "annan", "", sign=False)
    assert client_class().post(route("logout", provider), {"SAMLRequest": samling.posted(bare)}).status_code == 400
    assert is_in(other)
