"""What facilitators say about the journey, its meetings and exercises."""

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from coalitions.journey.kinds import Kind
from coalitions.journey.models import DOTS, Exercise, Meeting, MethodTemplate
from coalitions.journey.series import MOST, Every
from coalitions.spaces.forms.remembering import EditForm


class BeginForm(forms.Form):
    method = forms.ChoiceField(label=_("Method"), widget=forms.RadioSelect)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.offered = {method.key: method for method in MethodTemplate.objects.offered()}
        self.fields["method"].choices = [(key, method.name) for key, method in self.offered.items()]

    @property
    def chosen(self):
        return self.offered[self.cleaned_data["method"]]


def moment():
    return forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")


class MeetingForm(EditForm):
    class Meta:
        model = Meeting
        fields = ["title", "about", "starts_at", "ends_at", "place", "link"]
        widgets = {"about": forms.Textarea(attrs={"rows": 3}), "starts_at": moment(), "ends_at": moment()}

    def clean(self):
        data = super().clean()
        begins, ends = data.get("starts_at"), data.get("ends_at")
        if ends and not begins:
            self.add_error("starts_at", _("Say when it begins as well."))
        elif ends and begins and ends <= begins:
            self.add_error("ends_at", _("It ends before it begins."))
        return data


class NewMeetingForm(MeetingForm):
    """every, many: a series of meetings at the same hour."""

    every = forms.ChoiceField(label=_("comes again"), required=False, choices=[("", _("No, once")), *Every.choices])
    many = forms.IntegerField(label=_("how many meetings in all"), required=False, min_value=2, max_value=MOST)

    def clean(self):
        data = super().clean()
        if data.get("every") and not data.get("starts_at") and "starts_at" not in self.errors:
            self.add_error("starts_at", _("Say when the first one begins."))
        if data.get("every") and not data.get("many") and "many" not in self.errors:
            self.add_error("many", _("Say how many there are to be."))
        return data

    def plan(self, space, by):
        fields = {name: self.cleaned_data[name] for name in self.Meta.fields}
        if every := self.cleaned_data["every"]:
            return Meeting.objects.plan_series(space, every, self.cleaned_data["many"], by=by, **fields)
        return Meeting.objects.plan(space, by=by, **fields)


class ExerciseForm(EditForm):
    """The kind stands fast once people have contributed."""

    class Meta:
        model = Exercise
        fields = ["title", "kind", "prompt", "is_anonymous", "dots"]
        widgets = {"prompt": forms.Textarea(attrs={"rows": 3})}
        help_texts = {"dots": _("Only where organisations stand behind ideas.")}

    def __init__(self, *args, space, answered=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(kind.value, kind.label) for kind in kinds_in(space)]
        self.fields["dots"].validators = [MinValueValidator(1), MaxValueValidator(20)]
        self.fields["dots"].required = False
        if answered:
            self.fields["kind"].disabled = True

    def clean_dots(self):
        return self.cleaned_data["dots"] or DOTS


def kinds_in(space):
    """A coalition has one question, and its common space is where it is asked."""
    return [kind for kind in Kind if space.is_common or kind != Kind.QUESTION]
