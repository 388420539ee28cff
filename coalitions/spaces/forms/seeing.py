"""As whom a facilitator wants to look at the space."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.models import Organisation
from coalitions.spaces.models import Role
from coalitions.spaces.tabs import things
from coalitions.spaces.viewing import ROLES


class ViewingForm(forms.Form):
    role = forms.ChoiceField(label=_("As"), choices=[(role.value, role.label) for role in ROLES])
    organisation = forms.ModelChoiceField(
        Organisation.objects.none(), label=_("For"), required=False, empty_label=_("No organisation in particular")
    )
    scope = forms.ChoiceField(label=_("What a guest may open"), required=False)

    def __init__(self, *args, space, **kwargs):
        super().__init__(*args, **kwargs)
        inside = space.memberships.active().exclude(organisation=None)
        self.fields["organisation"].queryset = Organisation.objects.filter(memberships__in=inside).distinct()
        self.fields["scope"].choices = [("", _("Not a guest")), *things(space)]

    def clean(self):
        data = super().clean()
        guest = data.get("role") == Role.GUEST
        if guest and not data.get("scope") and not self.errors:
            self.add_error("scope", _("Choose the one thing the guest may open."))
        return data if guest else data | {"scope": ""}
