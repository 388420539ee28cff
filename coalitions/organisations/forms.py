from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.models import Sector
from coalitions.organisations.places import counties


class FilterForm(forms.Form):
    """What the list of organisations is narrowed by; what it does not know narrows nothing."""

    q = forms.CharField(label=_("Search by name or note"), required=False, max_length=100)
    sector = forms.MultipleChoiceField(label=_("Sector"), required=False, choices=Sector.choices)
    county = forms.ChoiceField(
        label=_("County"), required=False, choices=lambda: [("", _("The whole country")), *counties().items()]
    )

    def value(self, name):
        self.is_valid()
        return self.cleaned_data.get(name, "")
