from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.directory import WAYS
from coalitions.organisations.fields import PlaceField
from coalitions.organisations.looking import harmless
from coalitions.organisations.models import OfferKind, Sector
from coalitions.organisations.places import counties


class Narrowing(forms.Form):
    """What a list is narrowed by; what it does not know narrows nothing."""

    def value(self, name):
        self.is_valid()
        return self.cleaned_data.get(name, "")


class FilterForm(Narrowing):
    q = forms.CharField(label=_("Search by name or work"), required=False, max_length=100)
    sector = forms.MultipleChoiceField(label=_("Sector"), required=False, choices=Sector.choices)
    county = forms.ChoiceField(
        label=_("County"), required=False, choices=lambda: [("", _("The whole country")), *counties().items()]
    )
    municipality = PlaceField(label=_("Municipality"), required=False)
    offers = forms.MultipleChoiceField(label=_("Offers"), required=False, choices=OfferKind.choices)

    def __init__(self, *args, reader, **kwargs):
        super().__init__(*args, **kwargs)
        for way in WAYS:
            choices = [(str(value), words) for value, words in way.choices(reader)]
            self.fields[way.name] = forms.MultipleChoiceField(label=way.label, required=False, choices=choices)


class PeopleForm(Narrowing):
    q = forms.CharField(label=_("Name"), required=False, max_length=100)
    organisation = forms.CharField(label=_("Organisation"), required=False, max_length=100)
    skill = forms.CharField(label=_("Can help with"), required=False, max_length=100)
    sector = forms.MultipleChoiceField(label=_("Sector"), required=False, choices=Sector.choices)


class OffersForm(forms.Form):
    """One line for each kind; an empty one says that nothing of that kind is offered."""

    def __init__(self, *args, organisation, **kwargs):
        super().__init__(*args, **kwargs)
        said = {offer.kind: offer.words for offer in organisation.offers.all()}
        for kind, label in OfferKind.choices:
            self.fields[kind] = forms.CharField(label=label, required=False, max_length=200, initial=said.get(kind, ""))

    def clean(self):
        for name in list(self.cleaned_data):
            try:
                harmless(self, name)
            except forms.ValidationError as refusal:
                self.add_error(name, refusal)
