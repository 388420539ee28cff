from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.spaces.forms.remembering import EditForm
from coalitions.spaces.models import Space, Visibility

CONSEQUENCES = {
    Visibility.PRIVATE: _("Private: only its members know that it exists."),
    Visibility.LISTED: _("Listed: everybody in the coalition sees its name and can ask to come in. Only members read."),
    Visibility.PUBLIC: _("Open: everybody who is signed in can read all of it, also people outside the coalition."),
}


class SpaceForm(EditForm):
    visibility = forms.ChoiceField(
        label=_("Who may find it"), choices=CONSEQUENCES.items(), initial=Visibility.PRIVATE, widget=forms.RadioSelect
    )

    class Meta:
        model = Space
        fields = ["name", "description", "visibility"]
        widgets = {"description": forms.Textarea(attrs={"rows": 3})}
