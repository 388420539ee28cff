"""Where a card or a column goes; every choice is limited to the board."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.boards.models import Card


class ColumnMoveForm(forms.Form):
    """In front of another column; without one, last."""

    before = forms.ModelChoiceField(None, required=False, label=_("In front of"), empty_label=_("Last"))

    def __init__(self, *args, column, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["before"].queryset = column.board.columns.open().exclude(pk=column.pk)


class MoveForm(forms.Form):
    """Where a card goes: a column, and there in front of a card or at a position; without either, last."""

    column = forms.ModelChoiceField(None, label=_("Column"), empty_label=None)
    position = forms.IntegerField(
        required=False, min_value=1, max_value=100_000, label=_("Position"), help_text=_("1 is on top. Leave empty for last.")
    )
    before = forms.ModelChoiceField(None, required=False, widget=forms.HiddenInput)

    def __init__(self, *args, card, **kwargs):
        super().__init__(*args, initial={"column": card.column_id}, **kwargs)
        self.card, board = card, card.column.board
        self.fields["column"].queryset = board.columns.all() if self.is_bound else board.columns.open()
        self.fields["before"].queryset = Card.objects.filter(column__board=board)

    def clean(self):
        place = super().clean()
        position = place.pop("position", None)
        if position and place.get("column"):
            others = place["column"].cards.open().exclude(pk=self.card.pk)
            place["before"] = next(iter(others[position - 1 :][:1]), None)
        return place


class LaneMoveForm(MoveForm):
    """And to which lane; what is left as it is keeps its place. left: the lane it comes from, of several it may stand in."""

    lane = forms.ChoiceField(required=False, error_messages={"invalid_choice": _("Tasks cannot be moved to that lane.")})
    left = forms.CharField(required=False, max_length=15, widget=forms.HiddenInput)

    field_order = ["column", "lane", "position"]

    def __init__(self, *args, card, way, reader, lane, **kwargs):
        super().__init__(*args, card=card, **kwargs)
        self.way = way
        self.initial.update(lane=lane, left=lane, position=card.position)
        offered = {key.value: key.name for key in way.offered(card.column.board, reader)} | card.lanes(way)
        self.fields["lane"].label = way.label
        self.fields["lane"].choices = [("", _("Without")), *offered.items()]
        if way.fixed:
            self.fields["lane"].widget = forms.HiddenInput()
