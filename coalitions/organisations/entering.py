"""The console's form over an organisation: what a person types goes through the same reading as a sheet's row."""

from django import forms
from django.urls import reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coalitions.organisations import personal
from coalitions.organisations.as_shown import FIELDS, same_number, values
from coalitions.organisations.fields import ParentField, PlaceField, paragraph
from coalitions.organisations.legal_forms import choices, suggested_sector
from coalitions.organisations.models import NoNumber, Organisation, Sector
from coalitions.organisations.near import Near
from coalitions.organisations.reading import read

AGAIN = {"hx-post": reverse_lazy("organisations:suggestion"), "hx-target": "#sector-choice", "hx-swap": "outerHTML"}
TOGETHER = {"registration_number", "no_number_reason", "legal_form"}  # one of them says what the others may be
UNKNOWN = {"invalid_choice": _("Choose one of the list.")}


class OrganisationForm(forms.Form):
    use_required_attribute = False  # an empty sector comes back with the one that is suggested

    name = forms.CharField(label=_("Name"), max_length=400)
    legal_form = forms.ChoiceField(
        label=_("Legal form"),
        required=False,
        error_messages=UNKNOWN,
        widget=forms.Select(AGAIN),
    )
    sector = forms.ChoiceField(label=_("Sector"), choices=Sector.choices, widget=forms.RadioSelect, error_messages=UNKNOWN)
    reason = forms.CharField(
        label=_("Reason for the sector"),
        required=False,
        max_length=500,
        help_text=_("Needed when it is not the one that the legal form suggests. The history keeps it."),
    )
    registration_number = forms.CharField(
        label=_("Organisation number"), required=False, max_length=60, help_text=_("Ten digits, with or without hyphen.")
    )
    no_number_reason = forms.ChoiceField(
        label=_("Why there is no number"),
        required=False,
        choices=[("", _("There is one")), *NoNumber.choices],
        error_messages=UNKNOWN,
        help_text=_("A sole trader's number is a personal identity number and is never kept."),
    )
    parent = ParentField(label=_("Part of"), required=False, help_text=_("For a unit: the name or number of the whole."))
    municipality_code = PlaceField(label=_("Municipality"), required=False, help_text=_("The county follows by itself."))
    website = forms.CharField(label=_("Website"), required=False, max_length=400)
    note = forms.CharField(label=_("Note"), required=False, max_length=4000, widget=paragraph())
    is_other = forms.BooleanField(label=_("It is another organisation; save it"), required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, data=None, *, organisation=None, **kwargs):
        self.organisation, self.near, self.present, self.status = organisation, [], None, 422
        initial = kwargs.pop("initial", {}) | (values(organisation) if organisation else {})
        super().__init__(data, initial=initial, **kwargs)
        self.own = (organisation.legal_form, organisation.municipality_code) if organisation else ()
        self.fields["legal_form"].choices = [("", _("Not known")), *choices(*self.own[:1])]
        for name in FIELDS if organisation else ():
            self.fields[name].show_hidden_initial = True

    @cached_property
    def suggested(self):
        """What the form chosen now suggests, before anything is checked."""
        parent = self.fields["parent"].found(self["parent"].value())
        return suggested_sector(self["legal_form"].value() or "", self["name"].value() or "", parent)

    @property
    def suggested_words(self):
        return dict(Sector.choices).get(self.suggested, "")

    def clean(self):
        data = super().clean()
        typed = {name: str(data.get(name) or "") for name in (*FIELDS, "reason")}
        self.reading = read(typed | {"parent": self.data.get("parent", "")}, data.get("parent"), self.own)
        for column, words in self.reading.errors:
            if column in self.fields and column not in self.errors:
                self.add_error(column, f"{str(words)[:1].upper()}{str(words)[1:]}.")
        self.forget()
        for check in (self.check_sector, self.check_number, self.check_parent, self.check_near):
            check(data)
        return data

    def forget(self):
        """What must not be kept is not shown again either."""
        raw = {name: self.data.get(name, "") for name in self.fields}
        self.data = self.data.copy()
        for name in personal.taken_out(raw)[1]:
            self.data[name] = ""

    def check_sector(self, data):
        if "sector" in self.errors and self.suggested:
            self.data["sector"] = self.suggested
        elif self.suggested and data.get("sector") != self.suggested and not self.explained(data):
            words = gettext("The legal form suggests %(sector)s. Say why it is another.")
            self.add_error("reason", words % {"sector": self.suggested_words})

    def explained(self, data):
        """By a reason now, or by an earlier one if nothing of it changed."""
        same = self.organisation and not {"sector", "legal_form", "parent"} & set(self.changed_data)
        return "reason" in self.errors or data.get("reason", "").strip() or same

    def check_number(self, data):
        number, why = data.get("registration_number"), data.get("no_number_reason")
        if "registration_number" in self.errors:
            return
        if number and why:
            self.add_error("no_number_reason", gettext("There is a number, so no reason is needed."))
        elif not number and not why and data.get("legal_form") in ("unit", "informal"):
            data["no_number_reason"] = data["legal_form"]
            self.changed_data.append("no_number_reason")
        elif not number and not why:
            self.add_error("no_number_reason", gettext("Write the number, or choose why there is none."))

    def check_parent(self, data):
        is_unit = "unit" in (data.get("legal_form"), data.get("no_number_reason"))
        if is_unit and not data.get("parent") and "parent" not in self.errors:
            self.add_error("parent", gettext("Say which organisation it is a unit of."))
        elif data.get("parent") and self.organisation and self.is_whole(data["parent"]):
            self.add_error("parent", gettext("A unit is part of an organisation that is no unit itself."))

    def is_whole(self, parent):
        return parent == self.organisation or self.organisation.units.exists()

    def check_near(self, data):
        """Asked once everything else is right; who says that it is another is believed."""
        if self.errors or self.organisation or data.get("is_other"):
            return
        one = Organisation(**self.fields_kept)
        self.near = [(other, why) for other, why in Near(Organisation.objects.all()).to(one) if not same_number(one, other)]
        if self.near:
            self.add_error("is_other", gettext("It looks like one that is here already. Look at it first."))

    @property
    def fields_kept(self):
        """What is saved: as it was read, with what no sheet has."""
        given = {name: self.cleaned_data.get(name) for name in ("no_number_reason", "parent")}
        return {name: value for name, value in (self.reading.kept | given).items() if name in FIELDS}

    @property
    def changes(self):
        """Only what the person changed: what somebody else changed meanwhile is not put back."""
        names = {*self.changed_data}
        names |= TOGETHER if names & TOGETHER else set()
        return {name: value for name, value in self.fields_kept.items() if name in names}
