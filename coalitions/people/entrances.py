"""allauth's routes that we use, each under a guard and drawn in our design. What is not listed here does not exist."""

from functools import wraps

from allauth.account import views
from django.urls import path
from django.views.decorators.http import require_http_methods
from django.views.generic import RedirectView

from coalitions.people.guards import public, signed_in


def answering(view):
    """Bad input is 422; the answer to signing out clears what the browser kept (T25)."""

    @wraps(view)
    def run(request, **kwargs):
        response = view(request, **kwargs)
        form = (getattr(response, "context_data", None) or {}).get("form")
        if form is not None and form.is_bound and form.errors:
            response.status_code = 422
        return response

    return run


def leaving(view):
    @wraps(view)
    def run(request, **kwargs):
        response = view(request, **kwargs)
        if request.method == "POST":
            response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response

    return run


def route(address, view, name, guard=public):
    return path(address, guard(require_http_methods(["GET", "HEAD", "POST"])(answering(view))), name=f"account_{name}")


urlpatterns = [
    route("login/", views.login, "login"),
    route("login/code/", views.request_login_code, "request_login_code"),
    route("login/code/confirm/", views.confirm_login_code, "confirm_login_code"),
    route("logout/", leaving(views.logout), "logout"),
    route("inactive/", views.account_inactive, "inactive"),
    route("signup/", views.signup, "signup"),
    route("confirm-email/", views.email_verification_sent, "email_verification_sent"),
    route("reauthenticate/", views.reauthenticate, "reauthenticate", signed_in),
    route("password/change/", views.password_change, "change_password", signed_in),
    route("password/set/", views.password_set, "set_password", signed_in),
    route("password/reset/", views.password_reset, "reset_password"),
    route("password/reset/confirm/", views.confirm_password_reset_code, "confirm_password_reset_code"),
    route("password/reset/complete/", views.complete_password_reset, "complete_password_reset"),
    # Addresses are not changed by oneself; allauth sends people here when a confirmation is over.
    route("email/", RedirectView.as_view(pattern_name="people:settings"), "email", signed_in),
]
