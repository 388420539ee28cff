"""Organisations that sign in by SAML, and by OpenID Connect at a provider that lies."""

import pytest
from django.core.cache import cache
from django.urls import reverse

from coalitions.organisations.models import EmailDomain, Provider
from tests.organisations import liar as lying
from tests.organisations import openid, samling

BASE = "https://samverkan.example"


@pytest.fixture
def saml(cast, settings):
    """A provider of Sjöbrunna kommun in use."""
    settings.BASE_URL = BASE
    EmailDomain.objects.add(cast.kommun, "sjobrunna.example", by=cast.rasmus)
    told = {"name": "Sjöbrunna kommun", "issuer": samling.ENTITY, "metadata": samling.metadata()}
    provider = Provider.objects.bring(cast.kommun, "saml", by=cast.rasmus, **told)
    provider.note_test(by=cast.rasmus)
    provider.switch("on", by=cast.rasmus)
    return provider


@pytest.fixture
def idp(client, saml, tmp_path):
    """The provider itself, which took in our metadata."""
    return samling.idp(tmp_path, client.get(reverse("organisations:provider_metadata", args=[saml.pk])).text)


@pytest.fixture(scope="module")
def running():
    with lying.running() as liar:
        yield liar


@pytest.fixture
def liar(running):
    running.begin()
    running.claims = {"email": "tuva.lindegren@sjobrunna.example", "email_verified": True}
    return running


@pytest.fixture
def of_liar(cast, liar, settings):
    """A provider in use whose every word the test chooses."""
    cache.clear()
    settings.PROVIDERS_INSIDE = [liar.origin]
    liar.claims["email"] = cast.tuva.email
    return openid.brought(cast, liar.origin)
