"""Fields in which one writes what one knows, a name or a code, and the list behind them says what it is."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.organisations import numbers
from coalitions.organisations.models import Organisation
from coalitions.organisations.places import municipalities, options


def paragraph(rows=3):
    return forms.Textarea(attrs={"rows": rows})


class NamedField(forms.CharField):
    """An organisation by its name or its number; `among` says which may be meant."""

    default_error_messages = {
        "unknown": _("No organisation that could be meant has that name or number."),
        "several": _("Several have that name. Write the number instead."),
    }
    among = Organisation.objects.all

    def to_python(self, value):
        text = " ".join((super().to_python(value) or "").split())
        found = list(self.meant(text)[:2]) if text else [None]
        if len(found) != 1:
            code = "several" if found else "unknown"
            raise forms.ValidationError(self.error_messages[code], code=code)
        return found[0]

    def meant(self, text):
        try:
            number = numbers.read(text)
        except numbers.NumberError:
            return self.among().filter(name__iexact=text)
        return self.among().filter(registration_number=number)

    def found(self, text):
        """The one that is meant, None as long as it is not clear."""
        try:
            return self.to_python(text)
        except forms.ValidationError:
            return None


class ParentField(NamedField):
    among = Organisation.objects.may_be_parents


class PlaceInput(forms.TextInput):
    """With the official list to choose from; typing part of a name narrows it, without any script."""

    template_name = "django/forms/widgets/places.html"

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, {"list": f"{name}-list", "autocomplete": "off"} | (attrs or {}))
        context["widget"]["options"] = options()
        return context


class PlaceField(forms.CharField):
    """A municipality by its code or its name; what is no code of the list is read as any typed code is."""

    widget = PlaceInput

    def to_python(self, value):
        text = super().to_python(value)
        if code := re.fullmatch(r"(\d{3,4})(\s.*)?", text):
            return code[1]
        named = [place.code for place in municipalities().values() if place.name.casefold() == text.casefold()]
        if text and not named:
            raise forms.ValidationError(_("Choose a municipality of the list."))
        return named[0] if named else ""

    def prepare_value(self, value):
        place = municipalities().get(value)
        return f"{place.code} {place.name}" if place else value
