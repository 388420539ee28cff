from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.models import Organisation
from coalitions.people.models import User
from coalitions.spaces.forms.remembering import EditForm
from coalitions.spaces.models import ChallengeQuestion, Coalition, SeatRole

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


class CoalitionForm(EditForm):
    class Meta:
        model = Coalition
        fields = ["name", "goal", "purpose"]
        widgets = {"goal": paragraph(), "purpose": paragraph()}


class QuestionForm(forms.ModelForm):
    class Meta:
        model = ChallengeQuestion
        fields = ["text", "reason"]
        widgets = {"text": paragraph(), "reason": paragraph(2)}
        help_texts = {"text": QUESTION, "reason": _("Why the question changes now. Everybody in the coalition can read it.")}


class SeatForm(forms.Form):
    organisation = forms.ModelChoiceField(Organisation.objects.all(), label=_("Organisation"))
    holder = forms.ModelChoiceField(User.objects.none(), label=_("Person"), required=False, empty_label=_("Nobody yet"))
    role = forms.ChoiceField(label=_("Seat"), choices=SeatRole)
    mandate_text = forms.CharField(
        label=_("Mandate"),
        max_length=1000,
        required=False,
        widget=paragraph(),
        help_text=_("What the person may say and decide alone. Everybody can read it."),
    )

    def __init__(self, *args, coalition, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["holder"].queryset = User.objects.filter(
            memberships__in=coalition.common.memberships.active().inside()
        ).order_by("name", "pk")
