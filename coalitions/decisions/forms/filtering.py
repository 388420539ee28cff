"""What a reader of the log may ask for; an address that makes no sense asks for nothing."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.decisions.kinds import Kind, Outcome, State

ANY = [("", _("Any"))]


class FilterForm(forms.Form):
    text = forms.CharField(label=_("Text"), required=False, max_length=100, widget=forms.TextInput(attrs={"type": "search"}))
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[*ANY, *Kind.choices])
    state = forms.ChoiceField(
        label=_("State"), required=False, choices=[*ANY, *[one for one in State.choices if one[0] != State.DRAFT]]
    )
    outcome = forms.ChoiceField(label=_("Result"), required=False, choices=[*ANY, *Outcome.choices])

    @property
    def narrow(self):
        """Of what holds; what does not is left out."""
        self.is_valid()
        return {name: self.cleaned_data[name] for name in self.fields if self.cleaned_data.get(name)}
