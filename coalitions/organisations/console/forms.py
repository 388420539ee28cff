from django import forms
from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.organisations.models import Sector
from coalitions.organisations.personal import no_identity_number
from coalitions.organisations.reading import Reading, name


class Words(forms.CharField):
    """What a person writes: never with a personal identity number in it."""

    default_validators = [no_identity_number]

    def __init__(self, *args, rows=0, **kwargs):
        if rows:
            kwargs["widget"] = forms.Textarea(attrs={"rows": rows})
        super().__init__(*args, **kwargs)


class DecisionForm(forms.Form):
    """One text for three buttons; which was pressed says whether it may be empty."""

    message = Words(
        label=gettext_lazy("Message to the organisation"),
        help_text=gettext_lazy("Sent with your answer. Needed if you ask for more or decline."),
        max_length=2000,
        required=False,
        rows=3,
    )

    def __init__(self, *args, needed=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.needed = needed

    def clean_message(self):
        if self.needed and not self.cleaned_data["message"]:
            raise forms.ValidationError(_("Write what the applicant should know. It is mailed as you write it."))
        return self.cleaned_data["message"]


class StageForm(forms.Form):
    """to: the button that was pressed."""

    to = forms.CharField(widget=forms.HiddenInput)
    reason = Words(
        label=gettext_lazy("Reason"),
        help_text=gettext_lazy("Needed for pausing, resuming, leaving and going back. It stays in the history."),
        max_length=500,
        required=False,
        rows=2,
    )


class InviteForm(forms.Form):
    name = Words(label=gettext_lazy("Name of the organisation"))
    sector = forms.ChoiceField(label=gettext_lazy("Sector"), choices=Sector, widget=forms.RadioSelect)
    contact_name = Words(label=gettext_lazy("Contact person"), max_length=120)
    email = forms.EmailField(label=gettext_lazy("Work e-mail"), max_length=254, validators=[no_identity_number])
    language = forms.ChoiceField(label=gettext_lazy("Language of the mail"), choices=settings.LANGUAGES)
    message = Words(
        label=gettext_lazy("Why you invite them"),
        help_text=gettext_lazy("Stands in the mail, in the language you write it in."),
        max_length=2000,
        required=False,
        rows=3,
    )

    def clean_name(self):
        reading = Reading()
        name({"name": self.cleaned_data["name"]}, reading)
        if reading.errors:
            raise forms.ValidationError([capfirst(words) for _column, words in reading.errors])
        return reading.kept["name"]
