"""What a person may say about boards and columns."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.boards.models import Board, Column


class BoardForm(forms.ModelForm):
    class Meta:
        model = Board
        fields = ["name"]


class ColumnForm(forms.ModelForm):
    class Meta:
        model = Column
        fields = ["name", "mark", "is_done"]
        help_texts = {"is_done": _("They are never overdue and leave everybody's list of open tasks.")}
