"""What a person may say about versions and locks."""

from datetime import timedelta

from django import forms
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.documents import names
from coalitions.documents.forms import UploadForm
from coalitions.documents.models.standing import Standing
from coalitions.documents.models.version import LONGEST

HOURS = [("1", _("One hour")), ("4", _("Four hours")), ("24", _("One day")), ("168", _("One week"))]


class NoteForm(forms.Form):
    note = forms.CharField(
        label=_("What changed"), max_length=LONGEST, required=False, help_text=_("One line, for those who look for it later.")
    )

    def clean_note(self):
        return names.clean(self.cleaned_data["note"])


class VersionForm(NoteForm, UploadForm):
    folder = path = None
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class LockForm(forms.Form):
    hours = forms.ChoiceField(label=_("For how long"), choices=HOURS, initial="4", widget=forms.RadioSelect)
    editing = forms.BooleanField(
        label=_("I edit it in my own program"),
        required=False,
        help_text=_("Others see that you do. The lock opens by itself when you save your version here."),
    )

    @property
    def until(self):
        return now() + timedelta(hours=int(self.cleaned_data["hours"]))


class StandingForm(forms.Form):
    standing = forms.ChoiceField(label=_("How it stands"), choices=Standing.choices, widget=forms.RadioSelect)
