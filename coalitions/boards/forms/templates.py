"""Tasks to begin with again, and tasks that wait for others."""

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from coalitions.boards.known import askable
from coalitions.boards.models import Card, Template


class TemplateForm(forms.ModelForm):
    class Meta:
        model = Template
        fields = ["title", "description", "steps", "column", "user", "asks", "due_in", "every", "interval", "begins_on"]
        widgets = {
            "description": forms.Textarea(attrs={"rows": 4}),
            "steps": forms.Textarea(attrs={"rows": 3}),
            "begins_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }
        help_texts = {"interval": _("With “Weeks” and 2 it comes every other week."), "column": _("Where the task begins.")}

    def __init__(self, *args, board, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["column"].queryset = board.columns.open()
        self.fields["user"].queryset, self.fields["asks"].queryset = askable(board, by)
        self.fields["interval"].required = False

    def clean_interval(self):
        return self.cleaned_data["interval"] or 1

    def clean_begins_on(self):
        day = self.cleaned_data["begins_on"]
        if day and day < localdate():
            raise forms.ValidationError(_("Choose today or a later day."))
        return day

    def clean(self):
        said = super().clean()
        if said.get("every") and not said.get("begins_on") and "begins_on" not in self.errors:
            said["begins_on"] = localdate()
        return said


class WaitsForm(forms.Form):
    """Those it waits for, and one more."""

    waits_for = forms.ModelMultipleChoiceField(None, required=False, label=_("Waits for"), widget=forms.CheckboxSelectMultiple)
    also = forms.ModelChoiceField(None, required=False, label=_("Also waits for"), empty_label=_("No more"))

    def __init__(self, *args, card, **kwargs):
        known = card.waits_for.order_by("title", "pk")
        super().__init__(*args, initial={"waits_for": known}, **kwargs)
        others = Card.objects.open().filter(column__board=card.column.board_id).exclude(pk=card.pk)
        self.fields["waits_for"].queryset = known
        self.fields["also"].queryset = others.exclude(pk__in=known).order_by("title", "pk")

    @property
    def chosen(self):
        more = self.cleaned_data["also"]
        return [*self.cleaned_data["waits_for"], *([more] if more else [])]
