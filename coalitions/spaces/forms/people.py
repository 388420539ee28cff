from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.models import Organisation
from coalitions.organisations.sending_up import SheetForm
from coalitions.spaces.models import Role, SeatRole
from coalitions.spaces.models.sharing import LONGEST
from coalitions.spaces.tabs import things


class RoleForm(forms.Form):
    role = forms.ChoiceField(label=_("Role"))

    def __init__(self, *args, membership, by, **kwargs):
        super().__init__(*args, initial={"role": membership.role}, **kwargs)
        self.fields["role"].choices = [(role, role.label) for role in Role(by.role).below if role != Role.GUEST]


class ActingForm(forms.Form):
    organisation = forms.ModelChoiceField(
        Organisation.objects.none(), label=_("You are here for"), empty_label=None, widget=forms.RadioSelect
    )

    def __init__(self, *args, membership, **kwargs):
        super().__init__(*args, initial={"organisation": membership.organisation_id}, **kwargs)
        self.fields["organisation"].queryset = Organisation.objects.filter(affiliations__user=membership.user_id)


class InvitationForm(forms.Form):
    email = forms.EmailField(label=_("Work e-mail"))
    role = forms.ChoiceField(label=_("Role"), initial=Role.MEMBER)
    organisation = forms.ModelChoiceField(
        Organisation.objects.all(), label=_("Organisation"), required=False, empty_label=_("None yet")
    )
    seat_role = forms.ChoiceField(label=_("Seat"), required=False, choices=[("", _("No seat")), *SeatRole.choices])
    scope = forms.ChoiceField(label=_("What a guest may open"), required=False)
    ends_at = forms.DateTimeField(
        label=_("A guest's access ends"), required=False, widget=forms.DateTimeInput(attrs={"type": "datetime-local"})
    )
    reason = forms.CharField(
        label=_("Why a guest comes into a private space"),
        max_length=LONGEST,
        required=False,
        help_text=_("Everybody in the space can read it."),
    )
    language = forms.ChoiceField(label=_("Language of the mail"), choices=settings.LANGUAGES)

    def __init__(self, *args, space, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.space = space
        offered = things(space)
        roles = [role for role in Role(by.role).below if role != Role.GUEST or offered]
        self.fields["role"].choices = [(role, role.label) for role in roles]
        self.fields["scope"].choices = [("", _("Not a guest")), *offered]
        unused = ([] if offered else ["scope", "ends_at", "reason"]) + ([] if space.is_common else ["seat_role"])
        unused += ["reason"] if offered and space.is_known else []
        for name in unused:
            del self.fields[name]

    def clean_email(self):
        inside = self.space.memberships.active().filter(user__email__iexact=self.cleaned_data["email"])
        if inside.exclude(role=Role.GUEST).exists():
            raise forms.ValidationError(_("This person is in the space already."))
        return self.cleaned_data["email"]

    def clean(self):
        data = super().clean()
        guest = data.get("role") == Role.GUEST
        if guest and not data.get("scope"):
            self.add_error("scope", _("Choose the one thing the guest may open."))
        if guest and "reason" in self.fields and not data.get("reason"):
            self.add_error("reason", _("Say why the guest may see this."))
        if data.get("seat_role") and not data.get("organisation"):
            self.add_error("organisation", _("A seat belongs to an organisation. Choose which."))
        return data if guest else data | {"scope": "", "ends_at": None, "reason": ""}


class PeopleForm(SheetForm):
    language = forms.ChoiceField(label=_("Language of the mail"), choices=settings.LANGUAGES)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        words = _("CSV in UTF-8 or XLSX, at most 200 people. The first row names the columns: email, name, role, organisation.")
        self.fields["file"].help_text = words


class JoinForm(forms.Form):
    name = forms.CharField(label=_("Your name"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))
