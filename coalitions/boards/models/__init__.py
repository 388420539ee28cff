from coalitions.boards.models.assignee import CardAssignee
from coalitions.boards.models.board import Board
from coalitions.boards.models.card import Card
from coalitions.boards.models.column import Column, Mark
from coalitions.boards.models.stamps import stamps

__all__ = ["Board", "Card", "CardAssignee", "Column", "Mark", "stamps"]
