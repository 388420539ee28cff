"""What an administrator says of a legal form, a place, a node."""

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.console.forms import Words
from coalitions.organisations.console.listed_form import ListedForm, Name
from coalitions.organisations.fields import NamedField, paragraph
from coalitions.organisations.models import LegalForm, Place, Sector
from coalitions.organisations.places import counties


class LegalFormForm(ListedForm):
    model, pattern, unfit = LegalForm, r"\d{2}", _("A legal form has a code of two digits, as Statistics Sweden gives it.")
    code = forms.CharField(label=_("Code"), help_text=_("Two digits."), max_length=8)
    name_sv = Name(label=_("Name in Swedish"))
    name_en = Name(label=_("Name in English"))
    digit = forms.RegexField(
        r"^[1-9]?$",
        label=_("First digit of its numbers"),
        help_text=_("Another one is pointed out, and never refused. Empty when it varies."),
        required=False,
        error_messages={"invalid": _("One digit from 1 to 9, or nothing.")},
    )
    sector = forms.ChoiceField(
        label=_("Suggested sector"), required=False, choices=[("", _("None, one has to ask")), *Sector.choices]
    )
    has_number = forms.BooleanField(label=_("Has an organisation number of its own"), required=False, initial=True)
    field_order = ["code", "name_sv", "name_en", "digit", "sector", "has_number"]


class CountyForm(ListedForm):
    model, pattern, unfit = Place, r"\d{2}", _("A county has a code of two digits.")
    code = forms.CharField(label=_("Code"), help_text=_("Two digits."), max_length=8)
    name = Name(label=_("Name"))


class MunicipalityForm(CountyForm):
    pattern, unfit = r"\d{4}", _("A municipality has a code of four digits; write the zero in front.")
    code = forms.CharField(label=_("Code"), help_text=_("Four digits. The first two say in which county it lies."), max_length=8)

    def clean_code(self):
        code = super().clean_code()
        if code[:2] not in {one.code for one in Place.objects.counties().offered()}:
            words = gettext("No county begins with %(digits)s. Add the county first, or look at the code again.")
            raise forms.ValidationError(words % {"digits": code[:2]})
        return code


class Year(forms.IntegerField):
    def __init__(self, **kwargs):
        super().__init__(min_value=1990, max_value=2100, **kwargs)


class NodeForm(ListedForm):
    name = Name(label=_("Name"))
    home = NamedField(label=_("Home organisation"), help_text=_("Its name or number."))
    county_code = forms.ChoiceField(
        label=_("County"), required=False, choices=lambda: [("", _("The whole country")), *counties().items()]
    )
    began = Year(label=_("First year"))
    ended = Year(label=_("Last year"), help_text=_("Empty while it goes on."), required=False)
    coordinates = forms.BooleanField(label=_("Coordinates the others, as the national office"), required=False)
    roles = Words(
        label=_("Roles of its staff"),
        help_text=_("One a line, and no names: who they are stands on the page of the home organisation."),
        required=False,
        max_length=1000,
        widget=paragraph(),
    )
    field_order = ["name", "home", "county_code", "began", "ended", "coordinates", "roles"]

    def shown(self, one):
        return super().shown(one) | {"home": str(one.home)}

    def clean(self):
        data = super().clean()
        if data.get("ended") and data.get("began") and data["ended"] < data["began"]:
            self.add_error("ended", gettext("It cannot have ended before it began."))
        return data
