from django import forms
from django.utils.translation import gettext_lazy as _


class OtherForm(forms.Form):
    """The address of one's other account. Whether there is one is told by mail only."""

    email = forms.EmailField(label=_("Address of the other account"), max_length=254)

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_email(self):
        if self.person.owns(self.cleaned_data["email"]):
            raise forms.ValidationError(_("That is the account you are signed in to."))
        return self.cleaned_data["email"].lower()
