"""What a draft says, clause by clause, and how it is put in force."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from coalitions.charter.kinds import CLAUSES, FIELDS
from coalitions.charter.models import Charter
from coalitions.spaces.forms.remembering import EditForm
from coalitions.spaces.forms.spaces import CONSEQUENCES

TEXTS = [name for clause in CLAUSES for name in (clause.text, clause.english)]
BEGINNINGS = {
    "deciding_text": _(
        "Each organisation has one vote. Whoever objects says why, and we look for a wording that all can live with."
    ),
    "confidentiality_text": _("We quote one another outside the coalition only after asking."),
    "response_text": _("Who cannot answer in time says when the answer comes."),
    "moderation_text": _(
        "A facilitator talks to the author in private.\nWhat hurts somebody is hidden, with a reason.\n"
        "Who goes on is blocked from writing for a week.\nThe facilitators together decide about leaving."
    ),
    "leaving_text": _(
        "An organisation may leave at any time. It says so at a meeting, hands over what it has begun, and what it wrote stays."
    ),
    "signing_text": _("Signing binds the organisation to work by these rules. It is no contract and costs nothing."),
}


def beginnings():
    """What a first charter begins with, in both languages whatever the reader's."""
    found = {}
    for language, ending in (("sv", "_text"), ("en", "_english")):
        with override(language):
            found |= {name.replace("_text", ending): str(words) for name, words in BEGINNINGS.items()}
    return found


class DraftForm(EditForm):
    class Meta:
        model = Charter
        fields = list(FIELDS)
        widgets = {name: forms.Textarea(attrs={"rows": 3, "lang": "en" if name.endswith("_english") else "sv"}) for name in TEXTS}
        help_texts = {
            "rule": _("What a new decision begins with. Whoever writes the proposal can choose another."),
            "quorum": _("What a new decision begins with."),
            "response_days": _("Reports show by when they are to be decided."),
            "moderation_text": _("Shown where something is reported and where reports are decided."),
            "leaving_text": _("Shown where one leaves a space."),
            "grace_days": _("After so many days an organisation that has not signed only reads. New members have as long."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["visibility"].choices = list(CONSEQUENCES.items())

    def clean(self):
        """Lines end as they were: browsers send them otherwise, and nobody has changed a word by that."""
        data = super().clean()
        return data | {name: data[name].replace("\r\n", "\n") for name in TEXTS if name in data}

    @property
    def clauses(self):
        """[(clause, the fields of its settings, of its words in both languages)]."""
        return [
            (clause, [self[name] for name in clause.settings], [self[clause.text], self[clause.english]]) for clause in CLAUSES
        ]

    @property
    def said(self):
        return {name: self.cleaned_data[name] for name in FIELDS}


class ForceForm(forms.Form):
    is_material = forms.TypedChoiceField(
        label=_("What kind of change it is"),
        choices=[
            ("yes", _("A change of the rules: the organisations are asked to sign again.")),
            ("no", _("Wording only: what they have signed goes on holding.")),
        ],
        coerce=lambda given: given == "yes",
        widget=forms.RadioSelect,
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, must_sign, **kwargs):
        super().__init__(*args, **kwargs)
        if must_sign:
            del self.fields["is_material"]

    @property
    def said(self):
        return {"is_material": self.cleaned_data.get("is_material", True), "seen": self.cleaned_data["seen"]}
