from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.home.audit import kinds


class AuditForm(forms.Form):
    """What of the audit log is looked for."""

    kind = forms.ChoiceField(label=_("What"), required=False, choices=kinds)
    who = forms.CharField(label=_("Person or organisation"), required=False, max_length=100)
    since = forms.DateField(label=_("From"), required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))
    until = forms.DateField(label=_("To"), required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))

    def before(self):
        """The number that the next page begins below, None for the first page."""
        typed = self.data.get("before", "")
        return int(typed) if typed.isdecimal() and len(typed) < 19 else None
