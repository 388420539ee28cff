"""What any row of a list is asked for. A code is given once: what names it would otherwise mean something else."""

import re
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.console.forms import Words
from coalitions.organisations.reading import Reading, name


class Name(Words):
    """As an organisation's: no markup, no invisible signs."""

    def __init__(self, **kwargs):
        super().__init__(max_length=120, **kwargs)

    def clean(self, value):
        reading = Reading()
        name({"name": super().clean(value)}, reading)
        if reading.errors and self.required:
            raise forms.ValidationError([capfirst(words) for _column, words in reading.errors])
        return reading.kept["name"]


class ListedForm(forms.Form):
    """one: the row that is changed, None for a new one. model: whose codes may not be given twice."""

    model: Any
    pattern: str
    unfit: Any

    def __init__(self, *args, one=None, **kwargs):
        self.one, self.status = one, 422
        super().__init__(*args, initial=self.shown(one) if one else {}, **kwargs)
        if one:
            self.fields.pop("code", None)
        for field in self.fields.values():
            field.show_hidden_initial = bool(one)

    source = Words(label=_("Source"), help_text=_("Who says so, and where it is written."), max_length=200)
    source_date = forms.DateField(
        label=_("Date of the source"),
        help_text=_("From when it applies, or when you read it."),
        widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"),
        initial=localdate,
    )
    field_order = ["code", "name", "name_sv", "name_en"]

    def shown(self, one):
        return {name: getattr(one, name) for name in self.base_fields}

    def clean_code(self):
        code = self.cleaned_data["code"].strip().lower()
        if not re.fullmatch(self.pattern, code):
            raise forms.ValidationError(self.unfit)
        if other := self.model.objects.filter(code=code).first():
            self.refuse_taken(other)
        return code

    def refuse_taken(self, other):
        raise forms.ValidationError(gettext("%(code)s is %(name)s already.") % {"code": other.code, "name": other})

    @property
    def changes(self):
        return {name: self.cleaned_data[name] for name in self.changed_data}

    @property
    def seen(self):
        """{field: what stood there when the person began}, of what was changed."""
        return {name: self.began_with(name) for name in self.changed_data}

    def began_with(self, name):
        field = self.fields[name]
        try:
            return field.clean(field.hidden_widget().value_from_datadict(self.data, self.files, self[name].html_initial_name))
        except forms.ValidationError:
            return field.empty_value if hasattr(field, "empty_value") else None
