"""An organisation that signs in by SAML."""

import pytest
from django.urls import reverse

from coalitions.organisations.models import EmailDomain, Provider
from tests.organisations import samling

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
