"""What is said when somebody reports, decides, appeals, blocks, or sets who may post."""

from datetime import timedelta

from django import forms
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.spaces.models import Space
from coalitions.spaces.models.about import LONGEST


def words(label, help_text="", longest=LONGEST):
    """A field for a reason in a few lines."""
    area = forms.Textarea(attrs={"rows": 3, "class": "input"})
    return forms.CharField(label=label, help_text=help_text, max_length=longest, widget=area)


class FlagForm(forms.Form):
    reason = words(_("What is wrong with it?"), _("The facilitators read this. The author does not learn who reported it."))


class HidingForm(forms.Form):
    reason = words(_("Why it is hidden"), _("Its author reads this and can ask another facilitator to look again."))


class DecisionForm(forms.Form):
    hides = forms.TypedChoiceField(
        label=_("Decision"),
        choices=[("yes", _("Hide it")), ("no", _("Let it stand"))],
        coerce=lambda given: given == "yes",
        widget=forms.RadioSelect,
    )
    reason = words(_("Reason"), _("The author and those who reported it read this."))


class AppealForm(forms.Form):
    appeal = words(_("Why it should be shown again"), _("Another facilitator than the first decides."))


class ReviewForm(forms.Form):
    is_upheld = forms.TypedChoiceField(
        label=_("Decision"),
        choices=[("yes", _("Keep it hidden")), ("no", _("Show it again"))],
        coerce=lambda given: given == "yes",
        widget=forms.RadioSelect,
    )
    reason = words(_("Reason"), _("The author and the first facilitator read this."))


class BlockForm(forms.Form):
    days = forms.TypedChoiceField(
        label=_("For how long"),
        coerce=int,
        choices=[(1, _("One day")), (7, _("One week")), (30, _("30 days")), (90, _("90 days"))],
        initial=7,
    )
    reason = words(_("Why"), _("The person reads this."), longest=500)

    @property
    def until(self):
        return now() + timedelta(days=self.cleaned_data["days"])


class ClearingForm(forms.Form):
    reason = words(_("Why"), _("The person reads this. Facilitators can bring everything back."))


class PaceForm(forms.ModelForm):
    """Of a space; of a thread with its own model."""

    class Meta:
        model = Space
        fields = ["posting", "pause"]
        widgets = {"posting": forms.RadioSelect}
