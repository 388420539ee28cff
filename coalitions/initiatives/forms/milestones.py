from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.initiatives.models import Milestone
from coalitions.spaces.forms.remembering import EditForm

WIDGETS = {"due_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}
HELP = {"due_on": _("Those who speak for the owner are reminded a week before.")}


class PlanForm(forms.ModelForm):
    class Meta:
        model = Milestone
        fields = ["title", "due_on"]
        widgets, help_texts = WIDGETS, HELP


class MilestoneForm(EditForm):
    class Meta:
        model = Milestone
        fields = ["title", "due_on"]
        widgets, help_texts = WIDGETS, HELP
