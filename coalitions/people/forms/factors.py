"""allauth's forms for second factors in our words. A code opens once whichever process is asked: Factor.objects.take."""

import struct

from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as base
from allauth.mfa.base.internal.flows import check_rate_limit
from allauth.mfa.internal.flows.add import validate_can_add_authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn import forms as webauthn
from cryptography.exceptions import InvalidSignature
from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.people.forms.entrance import say
from coalitions.people.models import Factor
from coalitions.people.models.factor import step_of

LONGEST = 60
NONSENSE = (
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    struct.error,
    InvalidSignature,
)  # of what a client made up


def refused(words="incorrect_code"):
    return get_adapter().validation_error(words)


class Taking:
    """Of the app, or a recovery code; five wrong ones, and one waits."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        say(self, "code", _("Code"), _("Six figures from the app, or one of your recovery codes."), inputmode="numeric")

    def clean_code(self):
        clear = check_rate_limit(self.user)
        self.authenticator = Factor.objects.take(self.user, self.cleaned_data["code"])
        if self.authenticator is None:
            raise refused()
        self.authenticator.user = self.user
        clear()
        return self.cleaned_data["code"]


class SecondForm(Taking, base.AuthenticateForm):
    pass


class AgainForm(Taking, base.ReauthenticateForm):
    pass


class NewCodesForm(ActivateTOTPForm):
    """Sets `step`, the half minute whose code it was."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        say(self, "code", _("Code from the app"), _("Six figures, new every half minute."), inputmode="numeric")

    def clean_code(self):
        validate_can_add_authenticator(self.user)
        clear = check_rate_limit(self.user)
        self.step = step_of(self.secret, self.cleaned_data["code"])
        if self.step is None:
            raise forms.ValidationError(
                _("That is not the code. Wait for the next one in the app, and look at the device's clock.")
            )
        clear()
        return self.cleaned_data["code"]


class NewPasskeyForm(webauthn._BaseAddWebAuthnForm):
    """The browser fills in `credential`; a passkey without a name gets one, for the device keeps it already."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        say(self, "name", _("Name"), _("So that you know it again: the telephone or computer it is kept on."), maxlength=LONGEST)
        self.fields["credential"].error_messages["required"] = _("The device made no passkey. Try again.")

    def clean_name(self):
        return super().clean_name()[:LONGEST]

    def clean(self):
        validate_can_add_authenticator(self.user)
        try:
            return super().clean()
        except NONSENSE:
            raise forms.ValidationError(_("The device made no passkey. Try again.")) from None


class FactorNameForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=LONGEST)


class Unknown:
    def clean_credential(self):
        try:
            return super().clean_credential()
        except (forms.ValidationError, *NONSENSE):
            raise forms.ValidationError(
                _("That passkey opens nothing here. It may have been removed; sign in another way.")
            ) from None


class PasskeySignInForm(Unknown, webauthn.LoginWebAuthnForm):
    pass


class PasskeySecondForm(Unknown, webauthn.AuthenticateWebAuthnForm):
    pass


class PasskeyAgainForm(Unknown, webauthn.ReauthenticateWebAuthnForm):
    pass


class MailedCodeForm(forms.Form):
    code = forms.CharField(label=_("Code"), help_text=_("Six figures. You can paste them."), max_length=12)

    def __init__(self, *args, mailed, **kwargs):
        super().__init__(*args, **kwargs)
        self.mailed = mailed
        self.fields["code"].widget.attrs.update(inputmode="numeric", autocomplete="one-time-code")

    def clean_code(self):
        if not self.mailed.kept:
            raise forms.ValidationError(_("That code is no longer valid. Ask for a new one."))
        if not self.mailed.fits(self.cleaned_data["code"]):
            raise forms.ValidationError(_("That is not the code we sent. Look at the newest mail."))
        return self.cleaned_data["code"]
