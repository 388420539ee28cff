"""What becomes of somebody whom a provider sent: signed in, shown to the administrator who tests, or refused in words."""

import logging
from datetime import timedelta

from allauth.account.internal.flows.login import clear_authentication_records, perform_login, record_authentication
from allauth.account.models import Login
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import now

from coalitions.organisations.federation import attempts
from coalitions.organisations.federation.assertion import Refusal
from coalitions.organisations.models import Identity, Provider, ProviderSession, Use
from coalitions.people.ways import METHOD, Way

log = logging.getLogger("provider")


def refused(request, provider, refusal):
    """Its own page, with a way on. The log hears why; it is made of our words only."""
    log.warning("provider.refused", extra={"code": refusal.code, "kind": provider.kind, "error": getattr(refusal, "why", "")})
    context = {"refusal": refusal, "provider": provider, "way": way_to(provider) if provider.is_used else None}
    return render(request, "organisations/way_refused.html", context, status=refusal.status)


def settled(request, provider, arrival):
    """arrival: a function of the attempt that gives the Assertion, or raises Refusal."""
    try:
        attempt = attempts.take(request, provider)
        assertion = arrival(attempt)
        if attempt["trial"]:
            return tested(request, provider, assertion, attempt["trial"])
        return enter(request, provider, Identity.objects.arrive(provider, assertion), assertion, attempt["going"])
    except Refusal as refusal:
        return refused(request, provider, refusal)


def tested(request, provider, assertion, administrator):
    """Nobody is signed in and no account is touched."""
    if request.user.pk != administrator or not request.user.is_platform_admin:
        raise Http404
    provider.note_test(by=request.user)
    context = {"provider": provider, "assertion": assertion, "speaks": provider.speaks_for(assertion.address)}
    context |= {"counts": provider.counts(assertion), "proven": assertion.is_proven or provider.vouches}
    context["known"] = Identity.objects.known(provider, assertion)
    return render(request, "console/provider_tested.html", context)


def enter(request, provider, identity, assertion, going):
    """Through allauth's steps, as every other way in: closed accounts, unproven addresses, second factors."""
    user = identity.user
    clear_authentication_records(request)
    record_authentication(request, user, METHOD, provider=provider.pk)
    if provider.counts(assertion):
        record_authentication(request, user, "mfa", type=METHOD, id=provider.pk)
    request.session["arrived"] = {"user": user.pk, "identity": identity.pk, "session": assertion.session, "hours": provider.hours}
    return perform_login(request, Login(user=user, redirect_url=going or None, email=user.email))


def entered(request, user):
    """A session that began at a provider is short (T16), and the provider can end it."""
    arrived = request.session.pop("arrived", None)
    if arrived and arrived["user"] == user.pk:
        identity = Identity.objects.filter(pk=arrived["identity"]).first()
        if identity:
            ProviderSession.objects.note(identity, arrived["session"], request.session.session_key)
        request.session.set_expiry(now() + timedelta(hours=arrived["hours"]))


def way_to(provider):
    return Way(provider.name, reverse("organisations:provider_start", args=[provider.pk]), provider.use == Use.ONLY)


def ways_of(address):
    return [way_to(provider) for provider in Provider.objects.of_address(address)]
