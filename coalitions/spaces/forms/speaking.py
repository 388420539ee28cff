"""What a facilitator asks an organisation that has not been heard."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.spaces.models import SpeakInvitation


class SpeakForm(forms.ModelForm):
    class Meta:
        model = SpeakInvitation
        fields = ["question"]
        widgets = {"question": forms.Textarea(attrs={"rows": 3})}
        help_texts = {
            "question": _("Whoever holds their seats reads it. A question that only they can answer is answered soonest.")
        }
