from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.initiatives.models import Initiative
from coalitions.spaces.forms.remembering import EditForm

WIDGETS = {
    "about": forms.Textarea(attrs={"rows": 5}),
    "targets": forms.Textarea(attrs={"rows": 3}),
    "follow_up_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
}
HELP = {"targets": _("One on each line, in words or as a target of the 2030 Agenda, for example 4.1.")}


class BeginForm(forms.ModelForm):
    class Meta:
        model = Initiative
        fields = ["title", "about", "targets", "follow_up_on"]
        widgets, help_texts = WIDGETS, HELP


class InitiativeForm(EditForm):
    class Meta:
        model = Initiative
        fields = ["title", "about", "targets", "state", "follow_up_on"]
        widgets, help_texts = WIDGETS, HELP
