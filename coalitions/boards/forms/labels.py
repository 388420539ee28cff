"""What a person may say about labels and about the steps of a task."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.boards.models import ChecklistItem, Label
from coalitions.boards.models.label import MOST


class LabelForm(forms.ModelForm):
    class Meta:
        model = Label
        fields = ["name", "tint"]

    def __init__(self, *args, board, **kwargs):
        super().__init__(*args, **kwargs)
        self.others = board.labels.in_use().exclude(pk=self.instance.pk)

    def clean_name(self):
        """Raises ValidationError for a name that the board has, and for one label too many."""
        name, others = self.cleaned_data["name"], list(self.others)
        if name.casefold() in {label.name.casefold() for label in others}:
            raise forms.ValidationError(_("The board has a label of that name already."))
        if not self.instance.pk and len(others) >= MOST:
            raise forms.ValidationError(_("A board has at most %(most)s labels. Remove one that nobody needs.") % {"most": MOST})
        return name


class CardLabelsForm(forms.Form):
    """The board's labels, ticked where the task has them; what the person saw travels along, so that only changes are written."""

    labels = forms.ModelMultipleChoiceField(
        None, required=False, label=_("Labels"), widget=forms.CheckboxSelectMultiple, show_hidden_initial=True
    )
    new = forms.CharField(required=False, max_length=40, label=_("A new label"))

    def __init__(self, *args, card, **kwargs):
        super().__init__(*args, initial={"labels": [label.pk for label in card.worn]}, **kwargs)
        self.fields["labels"].queryset = card.column.board.labels.in_use()

    def changes(self):
        """{"on": labels ticked, "off": labels no longer ticked}, compared with what the person saw."""
        saw = self["labels"].initial if not self.is_bound else self.data.getlist(self.add_initial_prefix("labels"))
        saw, chosen = {int(pk) for pk in saw if str(pk).isdecimal()}, set(self.cleaned_data["labels"])
        known = self.fields["labels"].queryset
        return {"on": {one for one in chosen if one.pk not in saw}, "off": {one for one in known if one.pk in saw} - chosen}


class StepForm(forms.ModelForm):
    before = forms.ModelChoiceField(None, required=False, label=_("In front of"), empty_label=_("Where it is"))

    class Meta:
        model = ChecklistItem
        fields = ["text"]

    def __init__(self, *args, instance, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        self.fields["before"].queryset = instance.card.steps.exclude(pk=instance.pk)


class NewStepsForm(forms.Form):
    """One step a line."""

    text = forms.CharField(label=_("New step"), max_length=5000)

    def clean_text(self):
        """A list of texts; raises ValidationError when one is too long."""
        lines = [line.strip() for line in self.cleaned_data["text"].splitlines() if line.strip()]
        if any(len(line) > 200 for line in lines):
            raise forms.ValidationError(_("A step has room for 200 characters."))
        return lines
