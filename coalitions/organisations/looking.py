"""What the console's list of organisations is narrowed by, and what may be asked of a contact person."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.organisations import personal
from coalitions.organisations.fields import NamedField, paragraph
from coalitions.organisations.models import Organisation, Sector
from coalitions.organisations.near import Near

NUMBERED: dict = {
    "with": {"registration_number__isnull": False},
    "reason": {"registration_number": None, "no_number_reason__gt": ""},
    "missing": {"registration_number": None, "no_number_reason": ""},
}
NUMBERS = [
    ("", _("With or without")),
    ("with", _("With a number")),
    ("reason", _("Without, for a reason")),
    ("missing", _("Missing")),
]


class SearchForm(forms.Form):
    """What it does not know narrows nothing."""

    q = forms.CharField(label=_("Name or number"), required=False, max_length=100, widget=forms.TextInput({"type": "search"}))
    sector = forms.ChoiceField(label=_("Sector"), required=False, choices=[("", _("All sectors")), *Sector.choices])
    number = forms.ChoiceField(label=_("Organisation number"), required=False, choices=NUMBERS)
    near = forms.BooleanField(label=_("Possible duplicates"), required=False)

    def clean_q(self):
        return harmless(self, "q")

    def value(self, name):
        self.is_valid()
        return self.cleaned_data.get(name, "")


def found(form):
    organisations = Organisation.objects.known_as(form.value("q")).select_related("parent")
    if sector := form.value("sector"):
        organisations = organisations.filter(sector=sector)
    if number := form.value("number"):
        organisations = organisations.filter(**NUMBERED[number])
    if form.value("near"):
        organisations = organisations.filter(pk__in=[one.pk for one, _others in pairs()])
    return organisations.order_by("name", "pk")


def pairs():
    """(organisation, [(another that it looks like, why)]) of all that look like another."""
    everybody = list(Organisation.objects.only("name", "registration_number", "website", "parent"))
    near = Near(everybody)
    found = [(one, near.to(one)) for one in everybody]
    return [(one, others) for one, others in found if others]


def marked(form, page):
    """Each of the page's organisations with `looks_like`: [(another, why)], when duplicates are looked for."""
    near = {one.pk: others for one, others in pairs()} if form.value("near") else {}
    for one in page:
        one.looks_like = near.get(one.pk, [])
    return page


class QuestionForm(forms.Form):
    text = forms.CharField(label=_("Your question"), max_length=2000, widget=paragraph(5))

    def clean_text(self):
        return harmless(self, "text")


class OtherField(NamedField):
    """Also by its id, as links name it."""

    def meant(self, text):
        is_id = text[:1] == "#" and text[1:].isdecimal() and len(text) < 19
        return self.among().filter(pk=text[1:]) if is_id else super().meant(text)


class OtherForm(forms.Form):
    """Which record is the same organisation as the one that is kept."""

    other = OtherField(label=_("The other record"), help_text=_("Its name or number."))

    def __init__(self, *args, kept, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["other"].among = lambda: Organisation.objects.exclude(pk=kept.pk).select_related("parent")

    def clean(self):
        """What names nobody is shown again, unless it must not be."""
        if personal.holds(self.data.get("other", "")):
            self.data = self.data.copy()
            self.data["other"] = ""


def harmless(form, name):
    """What was typed; refused and not shown again when it holds a personal identity number."""
    text = form.cleaned_data[name]
    if personal.holds(text):
        form.data = form.data.copy()
        form.data[name] = ""
        raise forms.ValidationError(personal.WORDS)
    return text
