"""Where in a text somebody comments, as the page of the text says it."""

from django import forms

from coalitions.documents.models.passage import LONGEST, PLACE

BASE64 = r"^[A-Za-z0-9+/]+={0,2}$"


class PassageForm(forms.Form):
    words = forms.CharField(max_length=LONGEST)
    start = forms.RegexField(BASE64, max_length=PLACE)
    end = forms.RegexField(BASE64, max_length=PLACE)
