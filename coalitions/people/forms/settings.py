from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.people.models import User


class SettingsForm(forms.ModelForm):
    """How news come is left as it is where it is not asked for."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("updates", "announcements"):
            self.fields[name].required = False

    def clean_updates(self):
        return self.cleaned_data["updates"] or self.instance.updates

    def clean_announcements(self):
        return self.cleaned_data["announcements"] or self.instance.announcements

    class Meta:
        model = User
        fields = ["name", "skills", "language", "theme", "enter_sends", "single_keys", "shows_presence"]
        fields += ["updates", "announcements"]
        help_texts = {"skills": _("Words with commas between. Everybody signed in can find you by them.")}
        widgets = {
            "name": forms.TextInput(attrs={"autocomplete": "name"}),
            "language": forms.RadioSelect,
            "theme": forms.RadioSelect,
            "updates": forms.RadioSelect,
            "announcements": forms.RadioSelect,
        }
