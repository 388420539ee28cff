from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.spaces.forms.remembering import EditForm
from coalitions.spaces.models import Space, Visibility
from coalitions.spaces.models.sharing import LONGEST

CONSEQUENCES = {
    Visibility.PRIVATE: _("Private: only its members know that it exists."),
    Visibility.LISTED: _("Listed: everybody in the coalition sees its name and can ask to come in. Only members read."),
    Visibility.PUBLIC: _("Open: everybody who is signed in can read all of it, also people outside the coalition."),
}


class SpaceForm(EditForm):
    visibility = forms.ChoiceField(
        label=_("Who may find it"), choices=CONSEQUENCES.items(), initial=Visibility.PRIVATE, widget=forms.RadioSelect
    )

    reason = forms.CharField(
        label=_("Why more people may see it"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Needed when you open the space to more people than now. Everybody in it can read the reason."),
    )

    class Meta:
        model = Space
        fields = ["name", "description", "visibility", "is_restricted"]
        widgets = {"description": forms.Textarea(attrs={"rows": 3})}
        help_texts = {"is_restricted": _("E-mails and notices on devices then say only that there is something, with a link.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            del self.fields["reason"]
        self.was = Visibility(self.instance.visibility)

    def clean(self):
        data = super().clean()
        wanted, new = data.get("visibility"), not self.instance.pk
        if not new and wanted and self.was.grows_to(wanted) and not data.get("reason") and "reason" not in self.errors:
            self.add_error("reason", _("Say why more people may see it."))
        return data

    @property
    def changes(self):
        found = super().changes
        return found | {"reason": self.cleaned_data["reason"]} if "visibility" in found else found
