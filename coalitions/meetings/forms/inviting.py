"""What is said in invitations and in the answers to them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.meetings.models import Answer, Desk


class InvitationForm(forms.ModelForm):
    class Meta:
        model = Desk
        fields = ["places"]
        help_texts = {"places": _("Leave it empty if there is room for all. Who says yes later waits, and moves up by itself.")}


class ReplyForm(forms.Form):
    answer = forms.ChoiceField(choices=Answer)
