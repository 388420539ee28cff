from django import forms
from django.core.validators import MinValueValidator
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from coalitions.initiatives.kinds import Unit
from coalitions.initiatives.models import Commitment, Given, Report


def day():
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class CommitmentForm(forms.ModelForm):
    class Meta:
        model = Commitment
        fields = ["kind", "title", "amount", "due_on"]
        widgets = {"due_on": day()}
        help_texts = {"amount": _("Whole hours or kronor, where that is what you give.")}

    def clean_due_on(self):
        if (due := self.cleaned_data["due_on"]) < localdate():
            raise forms.ValidationError(_("That day has passed. Choose a later one."))
        return due

    def clean(self):
        said = super().clean()
        counted = said.get("kind") in Unit.values
        if counted and "amount" in said and not said["amount"]:
            self.add_error("amount", _("Say how many hours or kronor."))
        elif said.get("kind") and not counted and said.get("amount"):
            self.add_error("amount", _("Only hours and kronor are counted. Say the rest in words."))
        return said


class ReportForm(forms.ModelForm):
    class Meta:
        model = Report
        fields = ["status", "note", "due_on"]
        widgets = {"status": forms.RadioSelect, "note": forms.Textarea(attrs={"rows": 3}), "due_on": day()}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["status"].choices = self.fields["status"].choices[1:]

    def clean(self):
        said = super().clean()
        if said.get("status") == "changed" and "note" in said and not said["note"]:
            self.add_error("note", _("Say what has changed."))
        return said


class GivenForm(forms.ModelForm):
    class Meta:
        model = Given
        fields = ["amount", "unit", "on", "note"]
        widgets = {"on": day()}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["amount"].validators.append(MinValueValidator(1))

    def clean_on(self):
        if (day := self.cleaned_data["on"]) > localdate():
            raise forms.ValidationError(_("That day has not come yet. Record it when it has been given."))
        return day
