from django import forms

from coalitions.people.models import User


class SettingsForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ["name", "language", "theme", "enter_sends", "shows_presence"]
        widgets = {
            "name": forms.TextInput(attrs={"autocomplete": "name"}),
            "language": forms.RadioSelect,
            "theme": forms.RadioSelect,
        }
