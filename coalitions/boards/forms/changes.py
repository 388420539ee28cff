"""What several tasks of one board get at once; what is left empty stays as it is in each of them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.boards.known import askable
from coalitions.boards.models import Card

MOST = 500  # tasks at once


class ChangesForm(forms.Form):
    cards = forms.ModelMultipleChoiceField(
        None, widget=forms.MultipleHiddenInput, error_messages={"required": _("Choose at least one task.")}
    )
    column = forms.ModelChoiceField(None, required=False, label=_("Move to"), empty_label=_("As they are"))
    person = forms.ModelChoiceField(None, required=False, label=_("Also ask"), empty_label=_("Nobody more"))
    organisation = forms.ModelChoiceField(None, required=False, label=_("Also ask the organisation"), empty_label=_("None more"))
    label = forms.ModelChoiceField(None, required=False, label=_("Also label"), empty_label=_("None more"))
    due_on = forms.DateField(required=False, label=_("Due"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    archive = forms.BooleanField(required=False, label=_("Archive them"))

    def __init__(self, *args, board, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["cards"].queryset = Card.objects.open().filter(column__board=board).select_related("column__board")
        self.fields["column"].queryset = board.columns.open()
        self.fields["label"].queryset = board.labels.in_use()
        self.fields["person"].queryset, self.fields["organisation"].queryset = askable(board, by)

    def clean_cards(self):
        if len(cards := self.cleaned_data["cards"]) > MOST:
            raise forms.ValidationError(_("At most %(most)s tasks at once.") % {"most": MOST})
        return list(cards)

    def clean(self):
        said = super().clean()
        if not any(said.get(name) for name in ("column", "person", "organisation", "label", "due_on", "archive")):
            raise forms.ValidationError(_("Choose what is to change."))
        return said
