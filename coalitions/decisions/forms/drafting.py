"""What a proposal may say, and by which rules it is to be taken."""

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from coalitions.decisions.kinds import ANSWERS, Kind
from coalitions.decisions.models import Decision
from coalitions.decisions.models.proposal import moment
from coalitions.spaces.text.markdown import is_readable

MOST, LONGEST = 30, 200  # choices of one decision, signs of one
WHEN = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")


class DraftForm(forms.ModelForm):
    """choices: one on a line; of a date, as 2026-12-01 or 2026-12-01 13:00."""

    choices = forms.CharField(
        label=_("Choices, one on each line"),
        required=False,
        max_length=MOST * LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Not for “Without objection” and “Yes or no”. To find a date, write for example 2027-03-01 13:00."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Decision
        fields = ["title", "text", "kind", "choices", "dots", "majority", "quorum", "each_sector", "no_sector_against"]
        fields += ["is_hidden", "is_anonymous", "closes_at", "review_on"]
        widgets = {
            "text": forms.Textarea(attrs={"rows": 8}),
            "closes_at": WHEN,
            "review_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }
        help_texts = {
            "quorum": _("How many organisations must vote at least."),
            "majority": _("For “Yes or no”: of those who say yes or no."),
            "dots": _("For “Share out dots”."),
            "closes_at": _("Without a time, a facilitator closes the vote."),
            "no_sector_against": _("For “Without objection” and “Yes or no”."),
            "is_anonymous": _("The result is shown after closing, without sectors and organisations. A vote cannot be changed."),
            "review_on": _("Its author and the facilitators are then reminded."),
        }

    field_order = ["title", "text", "kind", "choices"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["closes_at"].input_formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]
        self.initial["choices"] = "\n".join(one.replace("T", " ") for one in self.instance.options) if self.instance.pk else ""
        self.initial["version"] = self.instance.version if self.instance.pk else None

    def clean_text(self):
        text = self.cleaned_data["text"].replace("\r\n", "\n")
        if not is_readable(text):
            raise forms.ValidationError(_("There are too many signs and lines for one proposal. Put a part of it in a document."))
        return text

    def clean(self):
        said = super().clean()
        if said.get("kind") and "choices" in said:
            self.weigh(said["kind"], lines(said["choices"]))
        if said.get("no_sector_against") and said.get("kind") not in ANSWERS:
            self.add_error("no_sector_against", _("Only “Without objection” and “Yes or no” can be counted for and against."))
        return said

    def weigh(self, kind, found):
        """The choices, as they are kept."""
        self.options = [] if kind in ANSWERS else found
        if kind not in ANSWERS and len(found) < 2:
            self.add_error("choices", _("Write at least two choices, each on a line of its own."))
        elif len(found) > MOST or any(len(one) > LONGEST for one in found):
            self.add_error(
                "choices", _("At most %(most)s choices, each at most %(longest)s signs.") % {"most": MOST, "longest": LONGEST}
            )
        elif len({one.casefold() for one in found}) < len(found):
            self.add_error("choices", _("A choice stands there twice."))
        elif kind == Kind.DATE:
            self.read_dates(found)

    def read_dates(self, found):
        try:
            self.options = [read(one).isoformat()[:16] for one in found]
        except ValueError:
            self.add_error("choices", _("A date could not be read. Write for example 2027-03-01 or 2027-03-01 13:00."))

    @property
    def proposal(self):
        """The fields to keep."""
        own = {name: value for name, value in self.cleaned_data.items() if name not in ("choices", "version")}
        return own | {"options": self.options}

    def face(self, conflict):
        """Shows what the others wrote; sent again, one's own stands instead."""
        self.status, self.data = 409, self.data.copy()
        self.data["version"] = conflict.subject.version
        for name, theirs in conflict.theirs.items():
            shown = "\n".join(theirs) if name == "options" else date_format(theirs) if hasattr(theirs, "year") else theirs
            words = _("Somebody changed this meanwhile to: %(theirs)s. Save again to keep yours.") % {"theirs": shown}
            self.add_error("choices" if name == "options" else name, words)


def lines(text):
    return [line.strip() for line in text.splitlines() if line.strip()]


def read(text):
    """Raises ValueError."""
    day, _blank, hour = text.partition(" ")
    return moment(f"{day}T{hour}" if hour else day)
