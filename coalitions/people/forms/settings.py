from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.people.models import User


class SettingsForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ["name", "skills", "language", "theme", "enter_sends", "shows_presence"]
        help_texts = {"skills": _("Words with commas between. Everybody signed in can find you by them.")}
        widgets = {
            "name": forms.TextInput(attrs={"autocomplete": "name"}),
            "language": forms.RadioSelect,
            "theme": forms.RadioSelect,
        }
