"""What somebody asks who met "not there"."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.spaces.addresses import path_of
from coalitions.spaces.models import JoinRequest


class JoinRequestForm(forms.ModelForm):
    address = forms.CharField(label=_("Address of the page"), max_length=2000)

    class Meta:
        model = JoinRequest
        fields = ["address", "message"]
        widgets = {"message": forms.Textarea(attrs={"rows": 3})}

    def clean_address(self):
        path = path_of(self.cleaned_data["address"])
        if not 0 < len(path) <= JoinRequest._meta.get_field("address").max_length:
            raise forms.ValidationError(_("This is no address inside a space. Copy the whole link that you were given."))
        return path
