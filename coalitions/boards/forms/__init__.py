from coalitions.boards.forms.boards import BoardForm, ColumnForm
from coalitions.boards.forms.cards import AssigneesForm, CardForm, NewCardForm
from coalitions.boards.forms.places import ColumnMoveForm, MoveForm

__all__ = ["AssigneesForm", "BoardForm", "CardForm", "ColumnForm", "ColumnMoveForm", "MoveForm", "NewCardForm"]
