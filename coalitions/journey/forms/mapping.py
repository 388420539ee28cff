"""What people do on the map of ideas and needs."""

from itertools import groupby

from django import forms
from django.forms.models import ModelChoiceIterator
from django.utils.translation import gettext_lazy as _

from coalitions.journey.kinds import Category
from coalitions.journey.models import Contribution, IdeaGroup
from coalitions.journey.picture import MOST_X, MOST_Y
from coalitions.spaces.forms.remembering import EditForm

WANTED = {
    Category.IDEA: (Category.NEED, Category.OFFER),
    Category.NEED: (Category.IDEA,),
    Category.OFFER: (Category.IDEA,),
}
LABELS = {Category.NEED: _("The idea that answers it"), Category.OFFER: _("The idea it makes possible")}


def steps(label, most):
    return forms.IntegerField(label=label, min_value=0, max_value=most, widget=forms.NumberInput({"inputmode": "numeric"}))


class PlaceForm(forms.Form):
    """was_x, was_y: where the person saw it stand; without them it is moved wherever it stands."""

    x = steps(_("Steps from the left"), MOST_X)
    y = steps(_("Steps from the top"), MOST_Y)
    was_x = forms.IntegerField(widget=forms.HiddenInput, required=False)
    was_y = forms.IntegerField(widget=forms.HiddenInput, required=False)

    @property
    def was(self):
        seen = self.cleaned_data["was_x"], self.cleaned_data["was_y"]
        return None if None in seen else seen


class ByKind(ModelChoiceIterator):
    """Needs by themselves and offers by themselves."""

    def __iter__(self):
        yield ("", self.field.empty_label)
        for category, found in groupby(self.queryset, key=lambda one: one.category):
            yield (Category(category).label, [self.choice(one) for one in found])


class OtherField(forms.ModelChoiceField):
    iterator = ByKind


class LineForm(forms.Form):
    """other: a need or an offer where `note` is an idea, else an idea."""

    other = OtherField(Contribution.objects.none(), label=_("The need it answers, or the offer that makes it possible"))
    on = forms.BooleanField(widget=forms.HiddenInput, required=False, initial=True)

    def __init__(self, *args, note, **kwargs):
        super().__init__(*args, **kwargs)
        self.note, wanted = note, WANTED[note.category]
        found = Contribution.objects.in_picture().filter(space=note.space_id, category__in=wanted)
        self.fields["other"].queryset = found.order_by("category", "made")
        self.fields["other"].label = LABELS.get(note.category, self.fields["other"].label)

    @property
    def pair(self):
        """(idea, need or offer)"""
        other = self.cleaned_data["other"]
        return (self.note, other) if self.note.is_idea else (other, self.note)


class GroupForm(EditForm):
    class Meta:
        model = IdeaGroup
        fields = ["name", "tint"]
        widgets = {"tint": forms.RadioSelect}
