"""The routes between us and an organisation's sign-in. Each proves itself by a signature or by this browser's own attempt."""

import json

from allauth.core import ratelimit
from cryptography.fernet import InvalidToken
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.crypto import constant_time_compare
from django.utils.http import urlencode
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from coalitions.organisations.federation import attempts, metadata
from coalitions.organisations.federation.assertion import Assertion, Refusal, Unfit
from coalitions.organisations.federation.entering import refused, settled
from coalitions.organisations.federation.oidc import OpenID
from coalitions.organisations.models import Kind, Provider, ProviderSession, Spent
from coalitions.people.guards import public
from coalitions.people.second_factor import locked

PURPOSE, MOMENT = "arrival", 120  # seconds between the provider's POST and the browser's own request
XML = "application/samlmetadata+xml"


@public
@require_safe
def start(request, provider):
    """Only a link, so that scanners and prefetching browsers may follow it: nothing happens before one comes back."""
    provider = get_object_or_404(Provider.objects.used(), pk=provider)
    if limited := ratelimit.consume_or_429(request, action="provider"):
        return limited
    try:
        return redirect(attempts.begin(request, provider))
    except Refusal as refusal:
        return refused(request, provider, refusal)


@public
@require_safe
def callback(request, provider):
    provider = get_object_or_404(Provider.objects.filter(kind=Kind.OIDC), pk=provider)
    where = attempts.address("provider_callback", provider)
    return settled(request, provider, lambda attempt: OpenID(provider).arrival(request.GET.dict(), attempt, where))


@public
@csrf_exempt
@require_POST
def consume(request, provider):
    """From the provider's own page, so without our cookie (SameSite=Lax). What was signed is taken along, sealed, to a request
    that has it; there it must answer to what this browser asked."""
    provider = get_object_or_404(Provider.objects.filter(kind=Kind.SAML), pk=provider)
    try:
        assertion, state, mark, until = attempts.saml(provider).arrival(request.POST)
        Spent.objects.spend(provider, mark, until)
    except Refusal as refusal:
        return refused(request, provider, refusal)
    sealed = locked(PURPOSE).encrypt(json.dumps([provider.pk, state, vars(assertion)]).encode()).decode()
    where = reverse("organisations:provider_finish", args=[provider.pk])
    return HttpResponse(status=303, headers={"Location": f"{where}?{urlencode({'arrival': sealed})}"})


@public
@require_safe
def finish(request, provider):
    provider = get_object_or_404(Provider.objects.filter(kind=Kind.SAML), pk=provider)
    return settled(request, provider, lambda attempt: opened(request.GET.get("arrival", ""), provider, attempt))


def opened(sealed, provider, attempt):
    try:
        of, state, told = json.loads(locked(PURPOSE).decrypt(sealed.encode(), ttl=MOMENT))
    except InvalidToken:
        raise Unfit("seal") from None
    if of != provider.pk or not constant_time_compare(state, attempt["state"]):
        raise Unfit("answers to another request")
    return Assertion(**told | {"contexts": tuple(told["contexts"])})


@public
@csrf_exempt
@require_POST
def logout(request, provider):
    """A notice that a session there is over: back-channel logout of OpenID, single logout of SAML."""
    provider = get_object_or_404(Provider.objects.select_related("organisation"), pk=provider)
    way = attempts.saml(provider) if provider.is_saml else OpenID(provider)
    try:
        subject, session, mark, until = way.notice(request.POST)
        Spent.objects.spend(provider, mark, until)
    except Refusal:
        return HttpResponse("invalid_request", status=400, content_type="text/plain; charset=utf-8")
    ProviderSession.objects.end(provider, subject=subject, session=session)
    where = way.farewell(mark) if provider.is_saml else ""
    return HttpResponse(status=303, headers={"Location": where}) if where else HttpResponse(status=200)


@public
@require_safe
def about(request, provider):
    """Our metadata, for a SAML provider to take in."""
    provider = get_object_or_404(Provider.objects.filter(kind=Kind.SAML), pk=provider)
    names = ("provider_metadata", "provider_consume", "provider_logout")
    return HttpResponse(metadata.ours(*(attempts.address(name, provider) for name in names)), content_type=XML)
