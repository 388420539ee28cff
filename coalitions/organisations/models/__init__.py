from coalitions.organisations.models.affiliation import Affiliation
from coalitions.organisations.models.history import HistoryRow
from coalitions.organisations.models.organisation import NoNumber, Organisation
from coalitions.organisations.models.sector import Sector

__all__ = ["Affiliation", "HistoryRow", "NoNumber", "Organisation", "Sector"]
