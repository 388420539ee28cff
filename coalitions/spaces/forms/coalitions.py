from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.models import Organisation
from coalitions.spaces.forms.remembering import EditForm
from coalitions.spaces.models import ChallengeQuestion, Coalition
from coalitions.spaces.similar import similar

QUESTION = _("One question that everybody can own, often beginning with “How might we …”.")


def paragraph(rows=3):
    return forms.Textarea(attrs={"rows": rows})


class StartForm(forms.Form):
    name = forms.CharField(label=_("Name of the coalition"), max_length=120)
    question = forms.CharField(
        label=_("Challenge question"), max_length=500, required=False, widget=paragraph(), help_text=QUESTION
    )
    goal = forms.CharField(label=_("Goal"), max_length=2000, required=False, widget=paragraph())
    host = forms.ModelChoiceField(
        Organisation.objects.all(),
        label=_("Host"),
        required=False,
        empty_label=_("Not decided yet"),
        help_text=_("The organisation that hosts and facilitates the coalition."),
    )
    known = forms.CharField(required=False, widget=forms.HiddenInput, max_length=200)  # ids of similar ones already shown

    def similar_to(self, reader):
        """Those the person has not been shown yet; from now on they have, so the form can be sent as it is."""
        shown = set(self.cleaned_data.pop("known").split())
        found = similar(self.cleaned_data["name"], self.cleaned_data["question"], reader)
        self.data = self.data.copy()
        self.data["known"] = " ".join(sorted(shown | {str(one.coalition.pk) for one in found}))
        return [] if {str(one.coalition.pk) for one in found} <= shown else found


class CoalitionForm(EditForm):
    class Meta:
        model = Coalition
        fields = ["name", "goal", "purpose", "vacancy_days"]
        widgets = {"goal": paragraph(), "purpose": paragraph()}
        help_texts = {"vacancy_days": _("After so many days the facilitators hear of it, once.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["vacancy_days"].required = False

    def clean_vacancy_days(self):
        return self.cleaned_data["vacancy_days"] or self.instance.vacancy_days


class QuestionForm(forms.ModelForm):
    class Meta:
        model = ChallengeQuestion
        fields = ["text", "reason"]
        widgets = {"text": paragraph(), "reason": paragraph(2)}
        help_texts = {"text": QUESTION, "reason": _("Why the question changes now. Everybody in the coalition can read it.")}
