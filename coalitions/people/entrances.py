"""allauth's routes that we use, each under a guard and drawn in our design. What is not listed here does not exist."""

from functools import wraps
from urllib.parse import urlencode

from allauth.account import views
from allauth.mfa.base import views as second
from allauth.mfa.webauthn import views as passkeys
from django.contrib import messages
from django.contrib.messages import get_messages
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from django.views.generic import RedirectView

from coalitions.people import ways
from coalitions.people.guards import public, signed_in

MOST = 5  # ways in that are offered for one address


def answering(view):
    """Bad input is 422; the answer to signing out clears what the browser kept (T25)."""

    @wraps(view)
    def run(request, **kwargs):
        response = view(request, **kwargs)
        context = getattr(response, "context_data", None) or {}
        forms = filter(None, (context.get("form"), context.get("webauthn_form")))
        if any(form.is_bound and form.errors for form in forms):
            response.status_code = 422
        return response

    return run


WAITING = ("account_login", "account_email_verification_code", "account_password_reset_verification")  # allauth's, in the session


def saying_when_over(view):
    """Who comes with a code that is too old is told so, on the page where one asks for a new one (ACC-01)."""

    @wraps(view)
    def run(request, **kwargs):
        waited = any(name in request.session for name in WAITING)
        response = view(request, **kwargs)
        gone = not any(name in request.session for name in WAITING)
        told = get_messages(request).added_new
        if waited and gone and response.status_code == 302 and not request.user.is_authenticated and not told:
            messages.error(request, _("That code is no longer valid: it lasts 15 minutes. Ask for a new one here."))
        return response

    return run


def refusing_here(view):
    """A passkey that opens nothing is refused on the page where it was tried, with the way on kept; allauth forgets both."""

    @wraps(view)
    def run(request, **kwargs):
        response = view(request, **kwargs)
        if request.method != "POST" or response.status_code != 302 or response.url != reverse("account_login"):
            return response
        going = request.POST.get("next") or request.GET.get("next")
        where = request.path if request.user.is_authenticated else response.url
        return redirect(f"{where}?{urlencode({'next': going})}" if going else where)

    return run


def leading(view):
    """Whose address is at the domain of an organisation with a sign-in of its own is led there; the mailed code stays a choice
    where it may be one. The page knows the address from the form, the way from its domain, and asks no account (T11)."""

    @wraps(view)
    def run(request, **kwargs):
        found = ways.ways_of(request.POST.get("email", ""))[:MOST]
        if not found or (request.POST.get("anyway") and not any(way.is_only for way in found)):
            return view(request, **kwargs)
        request.session["typed"] = request.POST["email"].strip()[:254]
        going = request.POST.get("next") or request.GET.get("next", "")
        return render(request, "people/ways.html", {"ways": found, "address": request.session["typed"], "going": going})

    return run


def leaving(view):
    @wraps(view)
    def run(request, **kwargs):
        response = view(request, **kwargs)
        if request.method == "POST" and response.status_code == 302:
            response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response

    return run


def route(address, view, name, guard=public, part="account"):
    return path(address, guard(require_http_methods(["GET", "HEAD", "POST"])(answering(view))), name=f"{part}_{name}")


passkey_again = refusing_here(passkeys.reauthenticate_webauthn)
urlpatterns = [
    route("login/", views.login, "login"),
    route("login/code/", leading(views.request_login_code), "request_login_code"),
    route("login/code/confirm/", saying_when_over(views.confirm_login_code), "confirm_login_code"),
    route("logout/", leaving(views.logout), "logout"),
    route("inactive/", views.account_inactive, "inactive"),
    route("signup/", views.signup, "signup"),
    route("confirm-email/", saying_when_over(views.email_verification_sent), "email_verification_sent"),
    route("reauthenticate/", views.reauthenticate, "reauthenticate", signed_in),
    route("password/change/", views.password_change, "change_password", signed_in),
    route("password/set/", views.password_set, "set_password", signed_in),
    route("password/reset/", views.password_reset, "reset_password"),
    route("password/reset/confirm/", saying_when_over(views.confirm_password_reset_code), "confirm_password_reset_code"),
    route("password/reset/complete/", views.complete_password_reset, "complete_password_reset"),
    route("second/", second.authenticate, "authenticate", part="mfa"),
    route("passkey/", refusing_here(passkeys.login_webauthn), "login_webauthn", part="mfa"),
    route("reauthenticate/code/", second.reauthenticate, "reauthenticate", signed_in, part="mfa"),
    route("reauthenticate/passkey/", passkey_again, "reauthenticate_webauthn", signed_in, part="mfa"),
    # Addresses are not changed by oneself; allauth sends people here when a confirmation is over.
    route("email/", RedirectView.as_view(pattern_name="people:settings"), "email", signed_in),
]
