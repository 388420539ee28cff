"""What is said of a seat: to whom it is given and for how long, its mandate, and to whom it goes over."""

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.models import Organisation
from coalitions.people.models import User
from coalitions.spaces.forms.coalitions import paragraph
from coalitions.spaces.forms.remembering import EditForm
from coalitions.spaces.models import Membership, Seat, SeatRole

MANDATE = _("What the person may say and decide alone. Everybody in the coalition can read it.")


def day():
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


class SeatForm(forms.Form):
    organisation = forms.ModelChoiceField(Organisation.objects.all(), label=_("Organisation"))
    holder = forms.ModelChoiceField(User.objects.none(), label=_("Person"), required=False, empty_label=_("Nobody yet"))
    role = forms.ChoiceField(label=_("Seat"), choices=SeatRole)
    mandate_text = forms.CharField(label=_("Mandate"), max_length=1000, required=False, widget=paragraph(), help_text=MANDATE)
    valid_from = forms.DateField(label=_("From"), required=False, widget=day(), help_text=_("Today, if you leave it empty."))
    valid_to = forms.DateField(
        label=_("Until"), required=False, widget=day(), help_text=_("The day on which it ends. Until further notice, if empty.")
    )

    def __init__(self, *args, coalition, **kwargs):
        super().__init__(*args, **kwargs)
        inside = coalition.common.memberships.active().inside()
        self.fields["holder"].queryset = User.objects.filter(memberships__in=inside).order_by("name", "pk")

    def clean_valid_from(self):
        begins = self.cleaned_data["valid_from"]
        if begins and begins > localdate():
            raise forms.ValidationError(_("A seat begins today or has begun. Give it when its day has come."))
        return begins

    def clean_valid_to(self):
        ends = self.cleaned_data["valid_to"]
        if ends and ends <= localdate():
            raise forms.ValidationError(_("Choose a day that is still to come."))
        return ends

    def clean(self):
        data = super().clean()
        return data if data.get("valid_from") else {name: value for name, value in data.items() if name != "valid_from"}


class MandateForm(EditForm):
    class Meta:
        model = Seat
        fields = ["mandate_text"]
        widgets = {"mandate_text": paragraph(6)}
        help_texts = {"mandate_text": MANDATE}


class SuccessorField(forms.ModelChoiceField):
    def label_from_instance(self, membership):
        seat = membership.seat
        return f"{membership.user}, {seat.get_role_display()}" if seat and seat.holder_id else str(membership.user)


class HandoverForm(forms.Form):
    use_required_attribute = False  # one of two fields is needed, and browsers know nothing of that
    successor = SuccessorField(
        Membership.objects.none(), label=_("Who takes over"), empty_label=_("Somebody who is not here yet")
    )
    email = forms.EmailField(
        label=_("Or a person you invite, by work e-mail"),
        required=False,
        help_text=_("The seat goes over when the person has accepted."),
    )
    ends_access = forms.BooleanField(required=False)

    def __init__(self, *args, seat, **kwargs):
        super().__init__(*args, **kwargs)
        self.seat, self.fields["successor"].required = seat, not self.data.get("email")
        self.inside = seat.coalition.common.memberships.active().inside().with_people()
        own = self.inside.filter(organisation=seat.organisation_id).exclude(user=seat.holder_id).by_name()
        self.fields["successor"].queryset = own if seat.holder_id else self.inside.filter(organisation=seat.organisation_id)
        self.fields["ends_access"].label = _("%(name)s leaves the coalition's spaces") % {"name": seat.holder or ""}
        if not seat.holder_id:
            del self.fields["ends_access"]

    def clean_email(self):
        email = self.cleaned_data["email"].strip().lower()
        if other := self.inside.filter(user__email__iexact=email).exclude(organisation=self.seat.organisation_id).first():
            raise forms.ValidationError(
                _("This person is in the coalition for %(organisation)s already."),
                params={"organisation": other.organisation or "–"},
            )
        return email

    def clean(self):
        data = super().clean()
        chosen, email = data.get("successor"), data.get("email")
        if email and not chosen:
            data["successor"] = self.fields["successor"].queryset.filter(user__email__iexact=email).first()
        if bool(chosen) == bool(email) and not self.errors:
            self.add_error("successor", _("Choose one person, here or by e-mail."))
        return data
