"""ACC-03 in the console: a provider is brought in, tested, switched, changed and removed, and each step is written down."""

import pytest
from django.core.cache import cache
from django.urls import reverse

from coalitions.live.models import AuditEntry
from coalitions.organisations.models import EmailDomain, Identity, Provider
from tests.organisations import openid, samling

NEW = reverse("organisations:provider_new")


@pytest.fixture(scope="module")
def origin():
    with openid.running() as origin:
        yield origin


@pytest.fixture
def rasmus(as_, cast, origin, settings):
    cache.clear()
    settings.PROVIDERS_INSIDE = [origin]
    cast.rasmus.change(by=cast.rasmus, language="en")
    return as_(cast.rasmus)


def typed(origin, **more):
    told = {"organisation": "Sjöbrunna kommun", "name": "Kommunen", "issuer": origin, "hours": "8", "admits": "on"}
    return told | openid.CLIENT | more


def page_of(provider, name=""):
    return reverse(f"organisations:provider{name}", args=[provider.pk])


def audited():
    return list(AuditEntry.objects.filter(kind__startswith="provider.").order_by("pk").values_list("kind", flat=True))


def test_acc_03_from_nothing_to_in_use_with_a_test_between(rasmus, cast, origin):
    rasmus.post(NEW, typed(origin))
    provider = Provider.objects.get()
    page = rasmus.get(page_of(provider))
    assert page_of(provider, "_callback") in page.text and "Not tested" in page.text
    refused = rasmus.post(page_of(provider, "_use"), {"use": "on"})
    assert refused.status_code == 422 and "Test it first" in refused.text
    openid.knows(origin, "rasmus", email=cast.rasmus.email, email_verified=True, name="Rasmus", acr="urn:x:loa3")
    shown = rasmus.get(openid.path_of(openid.allow(rasmus.get(page_of(provider, "_test")).url, "rasmus")))
    assert shown.status_code == 200 and "urn:x:loa3" in shown.text and "at no domain" in shown.text
    assert not Identity.objects.exists()
    refused = rasmus.post(page_of(provider, "_use"), {"use": "on"})
    assert refused.status_code == 422 and "no e-mail domain" in refused.text
    EmailDomain.objects.add(cast.kommun, "sjobrunna.example", by=cast.rasmus)
    assert rasmus.post(page_of(provider, "_use"), {"use": "on"}).status_code == 302
    rasmus.post(page_of(provider, "_removal"))
    assert audited() == [f"provider.{what}" for what in ("added", "tested", "switched", "removed")]


def test_the_secret_is_kept_encrypted_and_never_shown(rasmus, origin):
    rasmus.post(NEW, typed(origin))
    provider = Provider.objects.get()
    assert provider.open_secret() == openid.CLIENT["secret"] and openid.CLIENT["secret"] not in provider.secret
    page = rasmus.get(page_of(provider))
    assert openid.CLIENT["secret"] not in page.text and provider.secret not in page.text
    rasmus.post(page_of(provider), typed(origin, secret="", name="Ny"))
    provider.refresh_from_db()
    assert (provider.name, provider.open_secret()) == ("Ny", openid.CLIENT["secret"])


def test_another_issuer_or_secret_is_to_be_tested_anew(rasmus, cast, origin):
    provider = openid.brought(cast, origin, name="Kommunen")
    rasmus.post(page_of(provider), typed(origin, secret="en annan"))
    provider.refresh_from_db()
    assert provider.tested_at is None and AuditEntry.objects.filter(kind="provider.changed").exists()


def test_what_cannot_be_asked_is_said_beside_the_field_and_kept(rasmus, origin):
    for issuer in ("http://10.0.0.1/", "https://login.example:8443", "x"):
        page = rasmus.post(NEW, typed(origin, issuer=issuer))
        assert page.status_code == 422 and "PROVIDERS_INSIDE" in page.text and issuer in page.text
    assert not Provider.objects.exists()


def test_saml_metadata_is_pasted_and_what_lacks_is_named(rasmus, origin):
    told = {"organisation": "Sjöbrunna kommun", "name": "Kommunen", "hours": "12", "metadata": samling.metadata()}
    page = rasmus.post(f"{NEW}?kind=saml", told | {"metadata": "<x/>"})
    assert page.status_code == 422 and "no EntityDescriptor" in page.text
    rasmus.post(f"{NEW}?kind=saml", told)
    assert Provider.objects.get().issuer == samling.ENTITY


def test_the_list_takes_as_many_questions_however_long(rasmus, cast, origin, django_assert_num_queries):
    address = reverse("organisations:providers")
    openid.brought(cast, origin, use="off")
    rasmus.get(address)
    with django_assert_num_queries(8):
        rasmus.get(address)
    for name in "abcde":
        Provider.objects.bring(cast.region, "oidc", by=cast.rasmus, name=name, issuer=origin)
    with django_assert_num_queries(8):
        assert "abcde"[4] in rasmus.get(address).text
