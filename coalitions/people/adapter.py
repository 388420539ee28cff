"""What allauth asks of the product: words of errors, mails in their reader's language, and the endings of sessions."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.stagekit import clear_login
from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from coalitions.people import proofs, ways
from coalitions.people.models import User

WORDS = {
    "account_inactive": _("This account is closed."),
    "email_password_mismatch": _("Address and password do not fit together. Check both, or ask for a code instead."),
    "too_many_login_attempts": _("Too many tries. Wait five minutes, or ask for a code instead."),
    "incorrect_code": _("That is not the code we sent. Look at the newest mail."),
    "incorrect_password": _("That is not your password."),
    "enter_current_password": _("That is not your present password."),
    "rate_limited": _("A code was sent a moment ago. Wait a minute before you ask for another."),
}


AGAIN = {
    "reauthenticate": _("Use the password"),
    "mfa_reauthenticate": _("Use a one-time code"),
    "mfa_reauthenticate:webauthn": _("Use a passkey"),
    "mailed": _("Use a mailed code"),
}


def worded(ways):
    return [one | {"description": AGAIN[one["id"]]} for one in ways]


class Adapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | WORDS

    def send_mail(self, template_prefix, email, context):
        reader = User.objects.of_address(email)
        with translation.override(reader.language if reader else translation.get_language()):
            super().send_mail(template_prefix, email, context | {"base_url": settings.BASE_URL})

    def confirm_email(self, request, email_address):
        """A mailed code came back: the person reads mails there."""
        confirmed = super().confirm_email(request, email_address)
        if confirmed:
            proofs.tell(email_address.user, email_address.email)
        return confirmed

    def _get_login_attempts_cache_key(self, request, **credentials):
        """The account alone: with the host in it, as allauth has it, another port in the Host header began a new count (T9)."""
        return credentials.get("email", "").lower()

    def get_login_stages(self):
        ours = {"allauth.mfa.stages.AuthenticateStage": "coalitions.people.stages.SecondStage"}
        return [ours.get(stage, stage) for stage in super().get_login_stages()]

    def pre_login(self, request, user, **kwargs):
        """Every way in passes here: password, mailed code, passkey, reset, invitation."""
        if response := super().pre_login(request, user, **kwargs):
            return response
        if way := ways.bars(request, user):
            clear_login(request)
            return render(request, "people/only_way.html", {"way": way}, status=403)

    def login(self, request, user):
        super().login(request, user)
        request.session["listed"] = True
        ways.BROUGHT.entered(request, user)

    def logout(self, request):
        """Ends this session only; its sockets hear it from the house log."""
        request.user.sign_out(request.session.session_key, by=request.user)
        super().logout(request)

    def set_password(self, user, password):
        """A new password ends every session; allauth then opens this browser's anew, with a new key."""
        super().set_password(user, password)
        user.sign_out_everywhere(by=user)

    def get_reauthentication_methods(self, user):
        """The strongest first. A mailed code is for those who have nothing stronger: a mailbox is no second factor."""
        found = super().get_reauthentication_methods(user)
        if any(one["id"].startswith("mfa") for one in found):
            order = ["mfa_reauthenticate:webauthn", "mfa_reauthenticate", "reauthenticate"]
            return worded(sorted(found, key=lambda one: order.index(one["id"])))
        return worded([*found, {"id": "mailed", "url": reverse("people:prove")}])

    def get_password_change_redirect_url(self, request):
        return reverse("people:factors")
