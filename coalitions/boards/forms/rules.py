from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.boards.known import askable
from coalitions.boards.models import Rule, RuleKind


class RuleForm(forms.ModelForm):
    """What a kind of rule does not ask for is left out of it."""

    days = forms.IntegerField(
        label=_("Days"),
        required=False,
        min_value=1,
        max_value=365,
        help_text=_("How long nothing has happened. For marking and archiving."),
    )

    class Meta:
        model = Rule
        fields = ["kind", "days", "column", "user", "organisation"]
        labels = {"column": _("Column"), "user": _("Person"), "organisation": _("Organisation")}
        help_texts = {
            "column": _("Where tasks arrive. For giving tasks to somebody."),
        }

    def __init__(self, *args, board, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["column"].queryset = board.columns.open()
        self.fields["user"].queryset, self.fields["organisation"].queryset = askable(board, by)

    def clean(self):
        said = super().clean()
        return self.giving(said) if said.get("kind") == RuleKind.ASSIGN else self.timed(said)

    def giving(self, said):
        if not said.get("column"):
            self.add_error("column", _("Choose the column where tasks arrive."))
        if not (said.get("user") or said.get("organisation")):
            self.add_error("user", _("Choose a person or an organisation."))
        return said | {"days": None}

    def timed(self, said):
        if not said.get("days") and "days" not in self.errors:
            self.add_error("days", _("Say after how many days."))
        return said | {"column": None, "user": None, "organisation": None}

    def _post_clean(self):
        """The rule is made by its verb, of what the form says."""
