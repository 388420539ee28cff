"""allauth's forms in our words. What they check and do is allauth's."""

from allauth.account import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from coalitions.people.ways import only_way_of, ways_of

EMAIL, PASSWORD, NEW = _("Work e-mail"), _("Password"), _("New password")
SAFE = _("At least 12 characters. A few words that only you put together are easy to remember and hard to guess.")


def say(form, name, label, hint="", **attrs):
    """Gives a field its words; attributes that are None go."""
    field = form.fields[name]
    field.label, field.help_text = label, hint
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update(attrs)


class SignInForm(forms.LoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        say(self, "login", EMAIL, autocomplete="username")
        say(self, "password", PASSWORD)

    @property
    def ways(self):
        """Of the organisation whose domain was typed, whether or not the password fits."""
        return ways_of(self.data.get("login", "")) if self.is_bound else []


class SignUpForm(forms.SignupForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        say(self, "email", EMAIL, _("The address at your organisation, if you have one."))
        say(self, "password1", PASSWORD, SAFE)

    def clean_email(self):
        """Nobody needs a password here whose organisation has the only way in."""
        if way := only_way_of(self.cleaned_data["email"]):
            words = _("%(name)s has its own sign-in, and it makes your account. Go back to sign in and write this address there.")
            raise ValidationError(words % {"name": way.name})
        return super().clean_email()


class AskCodeForm(forms.RequestLoginCodeForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        say(self, "email", EMAIL, _("We send a six-figure code. No password needed."), autocomplete="username")


class Code:
    """The figures of a mail: numeric keyboard on telephones, offered by the browser where it can."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        say(self, "code", _("Code"), _("Six figures. You can paste them."), inputmode="numeric", autocomplete="one-time-code")


class SignInCodeForm(Code, forms.ConfirmLoginCodeForm):
    pass


class AddressCodeForm(Code, forms.ConfirmEmailVerificationCodeForm):
    pass


class ResetCodeForm(Code, forms.ConfirmPasswordResetCodeForm):
    pass


class AskResetForm(forms.ResetPasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        say(self, "email", EMAIL, autocomplete="username")


class Once:
    """The new password is asked for once: a second field only makes people paste."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self.fields["password2"]
        say(self, "password1", NEW, SAFE)


class ResetForm(Once, forms.ResetPasswordKeyForm):
    pass


class SetPasswordForm(Once, forms.SetPasswordForm):
    pass


class ChangePasswordForm(Once, forms.ChangePasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        say(self, "oldpassword", _("Present password"))


class ConfirmForm(forms.ReauthenticateForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        say(self, "password", PASSWORD)
