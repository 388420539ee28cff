from coalitions.organisations.models.affiliation import Affiliation
from coalitions.organisations.models.application import Application
from coalitions.organisations.models.asking import ApplicationQuestion
from coalitions.organisations.models.history import HistoryRow
from coalitions.organisations.models.organisation import NoNumber, Organisation
from coalitions.organisations.models.sector import Sector
from coalitions.organisations.models.stages import ApplicationState, Stage

__all__ = [
    "Affiliation",
    "Application",
    "ApplicationQuestion",
    "ApplicationState",
    "HistoryRow",
    "NoNumber",
    "Organisation",
    "Sector",
    "Stage",
]
