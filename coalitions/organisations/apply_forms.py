"""What an organisation says of itself, read by the same rules as everything that is entered (reading.py)."""

from django import forms
from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.organisations.console.forms import Words
from coalitions.organisations.legal_forms import choices
from coalitions.organisations.models import NoNumber, Sector
from coalitions.organisations.personal import no_identity_number
from coalitions.organisations.places import municipalities, offered
from coalitions.organisations.reading import read

REASONS = [("", gettext_lazy("It has a number")), *(one for one in NoNumber.choices if one[0] != NoNumber.NOT_YET)]


def legal_forms(own=""):
    return [("", _("None of these, or not sure")), *choices(own)]


def places(own=""):
    kept = [municipalities()[own]] if own in municipalities() else []
    everywhere = {(one.code, one.name) for one in [*offered(), *kept]}
    return [("", _("Not in Sweden, or not in one place")), *sorted(everywhere, key=by_name)]


def by_name(choice):
    """Å, Ä and Ö come last in Swedish."""
    return choice[1].translate(str.maketrans("ÅÄÖåäö", "\uf001\uf002\uf003\uf001\uf002\uf003"))


class FactsForm(forms.Form):
    """status: of the answer this form stands in."""

    name = Words(label=gettext_lazy("Name of the organisation"), widget=forms.TextInput(attrs={"autocomplete": "organization"}))
    sector = forms.ChoiceField(label=gettext_lazy("Sector"), choices=Sector, widget=forms.RadioSelect)
    legal_form = forms.ChoiceField(label=gettext_lazy("Legal form"), required=False, choices=legal_forms)
    registration_number = forms.CharField(
        label=gettext_lazy("Organisation number"),
        required=False,
        help_text=gettext_lazy("Ten digits. Never a personal identity number: a sole trader chooses so below."),
    )
    no_number_reason = forms.ChoiceField(label=gettext_lazy("If there is no number, why"), required=False, choices=REASONS)
    municipality_code = forms.ChoiceField(label=gettext_lazy("Municipality"), required=False, choices=places)
    website = Words(
        label=gettext_lazy("Website"),
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "url"}),
    )
    why = Words(
        label=gettext_lazy("Why you want to join"),
        help_text=gettext_lazy("What you do, and what you would like to do together with others."),
        max_length=2000,
        rows=5,
    )
    contact_name = Words(label=gettext_lazy("Your name"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    contact_title = Words(
        label=gettext_lazy("Your title"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
    )
    refused_with = 0
    own: tuple = ()  # codes that it told of before

    @property
    def status(self):
        return 200 if not self.is_bound else self.refused_with or 422

    def refuse(self, status, words):
        self.refused_with = status
        self.add_error(None, words)

    def clean(self):
        """Everything that is wrong at once, each beside its field."""
        data = super().clean()
        self.reading = read({name: self.data.get(self.add_prefix(name), "") for name in self.fields}, own=self.own)
        for column, words in self.reading.errors:
            if column in self.fields and column not in self.errors:
                self.add_error(column, capfirst(words))
        number, why_not = self.reading.kept.get("registration_number"), data.get("no_number_reason")
        if "registration_number" not in self.errors and not number and not why_not:
            self.add_error("registration_number", _("Write the number, or choose below why there is none."))
        if number and why_not:
            self.add_error("no_number_reason", _("There is a number. Choose that it has one, or take the number away."))
        return data

    @property
    def fields_to_keep(self):
        """As they were read, not as they were typed."""
        own = {name: value for name, value in self.cleaned_data.items() if name != "answer"}
        return own | {name: value or "" for name, value in self.reading.kept.items() if name in own}


class ApplyForm(FactsForm):
    email = forms.EmailField(
        label=gettext_lazy("Your work e-mail"),
        max_length=254,
        help_text=gettext_lazy("The answer goes there. An address at the organisation makes it quicker."),
        validators=[no_identity_number],
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Language of the answer"), choices=settings.LANGUAGES, widget=forms.RadioSelect
    )


class AnswerForm(FactsForm):
    answer = Words(label=gettext_lazy("Your answer"), max_length=2000, required=False, rows=4)
    field_order = ["answer"]

    def __init__(self, *args, application, **kwargs):
        told = {name: getattr(application, name) for name in FactsForm.base_fields}
        super().__init__(*args, initial=told | {"registration_number": application.number}, **kwargs)
        self.own = (application.legal_form, application.municipality_code)
        self.fields["legal_form"].choices = legal_forms(application.legal_form)
        self.fields["municipality_code"].choices = places(application.municipality_code)
        self.fields["answer"].required = bool(application.question and application.question.words)
