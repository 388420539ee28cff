"""What is typed about who belongs to an organisation."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SearchForm(forms.Form):
    q = forms.CharField(label=_("Name of the organisation"), max_length=100)

    @property
    def text(self):
        return self.cleaned_data["q"] if self.is_valid() else ""


class DomainForm(forms.Form):
    domain = forms.CharField(
        label=_("E-mail domain"),
        help_text=_("What stands after the @ in the addresses of its people, such as sjobrunna.example."),
        max_length=253,
        widget=forms.TextInput(attrs={"autocapitalize": "none", "spellcheck": "false"}),
    )
