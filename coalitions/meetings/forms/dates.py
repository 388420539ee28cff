"""Which days a meeting may be on, for organisations to say which of them suit."""

from django import forms
from django.utils.timezone import localtime, now
from django.utils.translation import gettext_lazy as _

from coalitions.journey.forms.meetings import moment

MANY = 6  # dates one vote can ask about


def day(number):
    return forms.DateTimeField(label=_("Date %(n)s") % {"n": number}, required=number < 3, widget=moment())


class DatesForm(forms.Form):
    closes_at = forms.DateTimeField(
        label=_("answers until"),
        required=False,
        widget=moment(),
        help_text=_("Without a time, a facilitator closes the vote."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields = {f"when_{number}": day(number) for number in range(1, MANY + 1)} | self.fields

    def clean(self):
        data = super().clean()
        given = [name for name in self.fields if name.startswith("when_") and data.get(name)]
        for place, name in enumerate(given):
            if data[name] <= now():
                self.add_error(name, _("That day is over."))
            elif data[name] in [data[other] for other in given[:place]]:
                self.add_error(name, _("This date stands there twice."))
        if data.get("closes_at") and data["closes_at"] <= now():
            self.add_error("closes_at", _("That day is over."))
        return data

    @property
    def dates(self):
        """In order, as a vote's options: local time without a zone."""
        found = sorted(value for name, value in self.cleaned_data.items() if name.startswith("when_") and value)
        return [localtime(one).isoformat()[:16] for one in found]
