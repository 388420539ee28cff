from coalitions.journey.models.contribution import Contribution
from coalitions.journey.models.exercise import DOTS, Exercise
from coalitions.journey.models.group import IdeaGroup, Joining
from coalitions.journey.models.journey import Journey
from coalitions.journey.models.line import Line
from coalitions.journey.models.meeting import Meeting
from coalitions.journey.models.method import MethodTemplate
from coalitions.journey.models.support import Support, balance

__all__ = [
    "DOTS",
    "Contribution",
    "Exercise",
    "IdeaGroup",
    "Joining",
    "Journey",
    "Line",
    "Meeting",
    "MethodTemplate",
    "Support",
    "balance",
]
