"""What seats and facilitators say round a vote: interest, answers to objections, sign-off, the day of review."""

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from coalitions.decisions.models import Answer

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class AnswerForm(forms.Form):
    answer = forms.CharField(label=_("Answer"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4}))


class InterestForm(forms.Form):
    is_whole = forms.TypedChoiceField(
        label=_("Who stands aside"),
        coerce=lambda said: said == "yes",
        choices=[("yes", _("My organisation")), ("no", _("I myself; somebody else may vote for my organisation"))],
        widget=forms.RadioSelect,
        initial="yes",
    )
    reason = forms.CharField(label=_("Reason"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))
    is_public = forms.TypedChoiceField(
        label=_("Who reads the reason"),
        coerce=lambda said: said == "yes",
        choices=[("yes", _("Everybody in the space")), ("no", _("The facilitators only"))],
        widget=forms.RadioSelect,
        initial="yes",
    )


class ClearingForm(forms.Form):
    clear_by = forms.DateField(label=_("Answers until"), widget=DAY)
    opens_when_clear = forms.BooleanField(label=_("Open the vote by itself when all have cleared it"), required=False)

    def clean_clear_by(self):
        if (day := self.cleaned_data["clear_by"]) < localdate():
            raise forms.ValidationError(_("That day has passed. Choose a later one."))
        return day


class ClearanceForm(forms.Form):
    answer = forms.ChoiceField(label=_("Answer"), choices=Answer, widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("Note"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Only people of your own organisation read it, no facilitator and nobody else."),
    )

    def clean(self):
        said = super().clean()
        if said.get("answer") == Answer.NOTED and not said.get("note"):
            self.add_error("note", _("Write the note, or choose “Cleared”."))
        return said


class ReviewForm(forms.Form):
    review_on = forms.DateField(label=_("Look at it again on"), required=False, widget=DAY)
