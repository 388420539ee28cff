"""What people say in an exercise."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.journey.models import Contribution
from coalitions.journey.models.contribution import LONGEST
from coalitions.spaces.forms.remembering import EditForm
from coalitions.spaces.models import ChallengeQuestion


class ContributionForm(forms.Form):
    """One field for the text; which kind of thing it is, and the need it answers, where the exercise asks for that."""

    category = forms.ChoiceField(label=_("What it is"), widget=forms.RadioSelect)
    answers = forms.ModelChoiceField(
        Contribution.objects.none(), label=_("Answers the need"), required=False, empty_label=_("No single need")
    )
    text = forms.CharField(
        label=_("Your contribution"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 2, "placeholder": " "})
    )

    def __init__(self, *args, exercise, **kwargs):
        super().__init__(*args, auto_id=f"id_{exercise.pk}_%s", **kwargs)
        categories = exercise.kind_of.categories
        self.fields["category"].choices = [(one.value, one.label) for one in categories]
        self.fields["category"].initial = categories[0].value if categories else None
        self.fields["answers"].queryset = Contribution.objects.needs().filter(space=exercise.space_id).order_by("made")
        if len(categories) < 2:
            del self.fields["category"]
        if exercise.kind != "ideas":
            del self.fields["answers"]


class RewordForm(EditForm):
    class Meta:
        model = Contribution
        fields = ["text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 3})}


class OutcomeForm(EditForm):
    """What facilitators tell whoever contributed."""

    class Meta:
        model = Contribution
        fields = ["outcome"]
        widgets = {"outcome": forms.Textarea(attrs={"rows": 4})}
        help_texts = {"outcome": _("Whoever contributed hears of it, and everybody here can read it.")}


class AdoptForm(forms.ModelForm):
    """A proposed question becomes the coalition's."""

    class Meta:
        model = ChallengeQuestion
        fields = ["text", "reason"]
        widgets = {"text": forms.Textarea(attrs={"rows": 3}), "reason": forms.Textarea(attrs={"rows": 2})}
        help_texts = {"reason": _("Why the question changes now. Everybody in the coalition can read it.")}


class SupportForm(forms.Form):
    """The ideas an organisation stands behind. seen: those it stood behind when the form was shown."""

    ideas = forms.ModelMultipleChoiceField(
        Contribution.objects.none(), label=_("Ideas we stand behind"), required=False, widget=forms.CheckboxSelectMultiple
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput, max_length=400)

    def __init__(self, *args, exercise, backed, **kwargs):
        initial = {"ideas": backed, "seen": " ".join(map(str, sorted(backed)))}
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["ideas"].queryset = Contribution.objects.ideas().filter(space=exercise.space_id).order_by("made")
        self.exercise = exercise

    def clean(self):
        data = super().clean()
        if len(data.get("ideas") or ()) > self.exercise.dots:
            self.no_dots()
        return data

    def no_dots(self):
        self.add_error("ideas", _("Your organisation has %(dots)s dots. Take one off first.") % {"dots": self.exercise.dots})

    @property
    def turns(self):
        """What was set and what was taken off since the form was shown."""
        seen = {int(pk) for pk in self.cleaned_data["seen"].split() if pk.isdecimal() and len(pk) < 16}
        wanted = {idea.pk: idea for idea in self.cleaned_data["ideas"]}
        off = self.fields["ideas"].queryset.filter(pk__in=seen - wanted.keys())
        return {"add": [idea for pk, idea in wanted.items() if pk not in seen], "take": list(off)}
