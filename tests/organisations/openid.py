"""An OpenID provider of the tests: oidc-provider-mock, answering on a port of this machine; and ways to go there and back."""

from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import httpx
from django.urls import reverse
from oidc_provider_mock import run_server_in_thread

from coalitions.organisations.models import EmailDomain, Provider

CLIENT = {"client_id": "workspace", "secret": "hemligt & långt"}


@contextmanager
def running(port=0):
    """Its origin."""
    with run_server_in_thread(port, require_nonce=True) as server:
        yield f"http://localhost:{server.server_port}"


def knows(origin, subject, **claims):
    httpx.put(f"{origin}/users/{subject}", json=claims).raise_for_status()


def brought(cast, origin, use="on", domain="sjobrunna.example", **fields):
    """A provider of Sjöbrunna kommun in use, as an administrator would have brought, tested and switched it."""
    EmailDomain.objects.add(cast.kommun, domain, by=cast.rasmus)
    given = {"kind": "oidc", "name": "Sjöbrunna kommun", "issuer": origin} | CLIENT | fields
    provider = Provider.objects.bring(cast.kommun, by=cast.rasmus, **given)
    provider.note_test(by=cast.rasmus)
    if use != "off":
        provider.switch(use, by=cast.rasmus)
    return provider


def start(provider):
    return reverse("organisations:provider_start", args=[provider.pk])


def allow(where, subject):
    """The person signs in there; where the provider sends the browser back to."""
    answer = httpx.post(where, data={"sub": subject}, follow_redirects=False)
    assert answer.status_code == 302, answer.text
    return answer.headers["location"]


def path_of(where):
    parts = urlsplit(where)
    return f"{parts.path}?{parts.query}"


def go(client, provider, subject, going=""):
    """There and back: the answer to the browser that came back."""
    left = client.get(f"{start(provider)}?next={going}" if going else start(provider))
    assert left.status_code == 302, left.text
    return client.get(path_of(allow(left.url, subject)))


def asked(where):
    return {name: values[0] for name, values in parse_qs(urlsplit(where).query).items()}
