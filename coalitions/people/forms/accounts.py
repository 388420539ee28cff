from django import forms
from django.utils.translation import gettext_lazy as _

REASONS = [
    ("lost", _("Telephone, computer or key is lost or broken")),
    ("changed", _("A new device, and the old one is gone")),
    ("misuse", _("Somebody else may have used the account")),
    ("other", _("Another reason")),
]
ENDINGS = [
    ("left", _("Has left the organisation")),
    ("misuse", _("Somebody else may have used the account")),
    ("other", _("Another reason")),
]


class FindForm(forms.Form):
    q = forms.CharField(label=_("Name or address"), max_length=100)

    @property
    def text(self):
        return self.cleaned_data["q"] if self.is_valid() else ""


class ResetForm(forms.Form):
    """Why, for the audit log, and what the person is told."""

    reason = forms.ChoiceField(label=_("Why"), choices=REASONS, widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("What you say to the person"),
        help_text=_("It is mailed. Say how you know that it was this person who asked."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class ClosingForm(forms.Form):
    """Why, for the audit log."""

    why = forms.ChoiceField(label=_("Why"), choices=ENDINGS, widget=forms.RadioSelect)
