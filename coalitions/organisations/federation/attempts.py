"""A sign-in on its way: what this browser asked of which provider, kept in its session until it comes back, once."""

import secrets
import time

from django.conf import settings
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from coalitions.organisations.federation.assertion import Unfit
from coalitions.organisations.federation.oidc import OpenID
from coalitions.organisations.federation.saml import Saml

NAME, LIFE = "departure", 15 * 60  # in the session; seconds


def address(name, provider):
    """Of ours, as the provider knows it: by BASE_URL, never by what the request says its host is (T7)."""
    return settings.BASE_URL + reverse(f"organisations:{name}", args=[provider.pk])


def saml(provider):
    names = ("provider_metadata", "provider_consume", "provider_logout")
    return Saml(provider, *(address(name, provider) for name in names))


def going(request):
    """The page that asked, if it is ours (T17)."""
    came = request.GET.get("next", "")
    return (
        came if came.startswith("/") and url_has_allowed_host_and_scheme(came, {request.get_host()}, request.is_secure()) else ""
    )


def begin(request, provider, trial=None):
    """Where the browser goes. trial: the administrator who only wants to see what comes back. Raises OutOfReach."""
    attempt: dict = {name: secrets.token_urlsafe(32) for name in ("state", "nonce", "verifier")}
    attempt |= {"provider": provider.pk, "at": time.time(), "going": going(request), "trial": trial and trial.pk}
    if provider.is_saml:
        where = saml(provider).departure(attempt)
    else:
        hint = request.session.pop("typed", "")
        where = OpenID(provider).departure(attempt, address("provider_callback", provider), hint)
    request.session[NAME] = attempt
    return where


def take(request, provider):
    """The attempt of this browser at this provider; it counts once. Raises Unfit."""
    attempt = request.session.pop(NAME, None)
    if not attempt or attempt["provider"] != provider.pk or time.time() - attempt["at"] > LIFE:
        raise Unfit("begun elsewhere or too long ago")
    if not provider.is_used and not attempt["trial"]:
        raise Unfit("switched off meanwhile")
    return attempt
