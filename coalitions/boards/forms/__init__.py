from coalitions.boards.forms.boards import BoardForm, ColumnForm, NewBoardForm
from coalitions.boards.forms.cards import AssigneesForm, CardForm, NewCardForm
from coalitions.boards.forms.changes import ChangesForm
from coalitions.boards.forms.filters import FilterForm, SaveFilterForm
from coalitions.boards.forms.labels import CardLabelsForm, LabelForm, NewStepsForm, StepForm
from coalitions.boards.forms.places import ColumnMoveForm, LaneMoveForm, MoveForm
from coalitions.boards.forms.rules import RuleForm
from coalitions.boards.forms.templates import TemplateForm, WaitsForm

__all__ = [
    "AssigneesForm",
    "BoardForm",
    "CardForm",
    "CardLabelsForm",
    "ChangesForm",
    "ColumnForm",
    "ColumnMoveForm",
    "FilterForm",
    "LabelForm",
    "LaneMoveForm",
    "MoveForm",
    "NewBoardForm",
    "NewCardForm",
    "NewStepsForm",
    "RuleForm",
    "SaveFilterForm",
    "StepForm",
    "TemplateForm",
    "WaitsForm",
]
