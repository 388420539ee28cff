from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.activity.models import Hearing, Preference
from coalitions.activity.models.preference import HALF_HOURS
from coalitions.activity.push.reaching import Refused, parted
from coalitions.activity.push.sealing import octets
from coalitions.activity.rhythms import Rhythm

DAYS = [_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday")]
CLOCK = [(hour.strftime("%H:%M"), hour.strftime("%H:%M")) for hour in HALF_HOURS]
RHYTHMS = ["mail_mentions", "mail_tasks", "mail_news"]
HOURS = ["hour", "quiet_from", "quiet_to"]


class PreferenceForm(forms.ModelForm):
    days = forms.TypedMultipleChoiceField(
        label=_("on these days"),
        coerce=int,
        required=False,
        choices=list(enumerate(DAYS)),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("For what you want on chosen days."),
    )

    class Meta:
        model = Preference
        fields = [*RHYTHMS, *HOURS, "days", "mail_most", "push_most", "push_news", "is_quiet"]
        widgets = dict.fromkeys(RHYTHMS, forms.RadioSelect) | {name: forms.Select(choices=CLOCK) for name in HOURS}
        help_texts = {
            "mail_most": _("The most important come first; the rest comes as one summary. Empty: no cap."),
            "push_most": _("Empty: no cap."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in HOURS:
            self.initial[name] = self.initial[name].strftime("%H:%M")
        for name in RHYTHMS:
            self.fields[name].choices = Rhythm.choices

    @property
    def rhythms(self):
        """[(the field, its boxes)], a row each of the table."""
        return [self[name] for name in RHYTHMS]

    def clean(self):
        data = super().clean()
        if Rhythm.WEEKDAYS in [data.get(name) for name in RHYTHMS] and not data.get("days") and "days" not in self.errors:
            self.add_error("days", _("Choose at least one day."))
        if data.get("is_quiet") and data.get("quiet_from") == data.get("quiet_to"):
            self.add_error("quiet_to", _("Quiet hours begin and end at different times."))
        return data


class LevelForm(forms.Form):
    level = forms.ChoiceField(label=_("I hear"), required=False, widget=forms.RadioSelect)

    def __init__(self, *args, above, hides=True, **kwargs):
        super().__init__(*args, **kwargs)
        offered = [choice for choice in Hearing.choices if hides or choice[0] != Hearing.HIDDEN]
        self.fields["level"].choices = [("", _("As otherwise: %(level)s") % {"level": Hearing(above).label}), *offered]


class DeviceForm(forms.Form):
    """What a browser gives when it subscribes."""

    endpoint = forms.CharField(max_length=500)
    p256dh = forms.CharField(max_length=100)
    auth = forms.CharField(max_length=40)

    def clean_endpoint(self):
        try:
            parted(self.cleaned_data["endpoint"])
        except Refused:
            raise forms.ValidationError(_("No push service has such an address.")) from None
        return self.cleaned_data["endpoint"]

    def clean_p256dh(self):
        return self.key("p256dh", 65)

    def clean_auth(self):
        return self.key("auth", 16)

    def key(self, name, length):
        """base64url of that many bytes."""
        try:
            fits = len(octets(self.cleaned_data[name])) == length
        except ValueError:
            fits = False
        if not fits:
            raise forms.ValidationError(_("No browser gives such a key."))
        return self.cleaned_data[name]
