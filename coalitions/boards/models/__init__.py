from coalitions.boards.models.assignee import CardAssignee
from coalitions.boards.models.board import Board
from coalitions.boards.models.board_import import BoardImport
from coalitions.boards.models.brought_card import BroughtCard
from coalitions.boards.models.card import Card
from coalitions.boards.models.column import Column, Mark
from coalitions.boards.models.faces import Face, faces, seen_anew
from coalitions.boards.models.feed import Feed
from coalitions.boards.models.label import Label, Tint
from coalitions.boards.models.rule import Rule, RuleKind
from coalitions.boards.models.saved_filter import SavedFilter
from coalitions.boards.models.step import ChecklistItem
from coalitions.boards.models.template import Every, Template

__all__ = [
    "Board",
    "BoardImport",
    "BroughtCard",
    "Card",
    "CardAssignee",
    "ChecklistItem",
    "Column",
    "Every",
    "Face",
    "Feed",
    "Label",
    "Mark",
    "Rule",
    "RuleKind",
    "SavedFilter",
    "Template",
    "Tint",
    "faces",
    "seen_anew",
]
