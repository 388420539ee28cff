"""What a person may say about boards and columns."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.boards.models import Board, Column


class BoardForm(forms.ModelForm):
    class Meta:
        model = Board
        fields = ["name"]


class NewBoardForm(BoardForm):
    """like: a board of the space to begin with."""

    like = forms.ModelChoiceField(
        None,
        required=False,
        label=_("Begin like"),
        empty_label=_("To do, In progress, Done"),
        help_text=_("Columns, rules and templates are taken over from that board."),
    )
    with_cards = forms.BooleanField(required=False, label=_("Take its open tasks over too, without assignees and dates"))

    def __init__(self, *args, boards, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["like"].queryset = boards
        if not boards:
            del self.fields["like"], self.fields["with_cards"]


class ColumnForm(forms.ModelForm):
    class Meta:
        model = Column
        fields = ["name", "mark", "limit", "is_done"]
        help_texts = {
            "is_done": _("They are never overdue and leave everybody's list of open tasks."),
            "limit": _("When more stand here, the board says so. Nobody is stopped."),
        }
