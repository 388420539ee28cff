from coalitions.organisations.models.affiliation import Affiliation, State
from coalitions.organisations.models.application import Application
from coalitions.organisations.models.asking import ApplicationQuestion
from coalitions.organisations.models.domain import EmailDomain
from coalitions.organisations.models.history import HistoryRow
from coalitions.organisations.models.identity import Identity, ProviderSession, Spent
from coalitions.organisations.models.lists import LegalForm, Place
from coalitions.organisations.models.merging import Merging
from coalitions.organisations.models.node import Node
from coalitions.organisations.models.offer import Offer, OfferKind
from coalitions.organisations.models.organisation import NoNumber, Organisation
from coalitions.organisations.models.provider import Provider
from coalitions.organisations.models.provider_collection import Kind, Use
from coalitions.organisations.models.sector import Sector
from coalitions.organisations.models.sheet_collection import ImportState
from coalitions.organisations.models.sheet_import import SheetImport
from coalitions.organisations.models.sheet_row import SheetRow
from coalitions.organisations.models.stages import ApplicationState, Stage

__all__ = [
    "Affiliation",
    "Application",
    "ApplicationQuestion",
    "ApplicationState",
    "EmailDomain",
    "HistoryRow",
    "Identity",
    "ImportState",
    "Kind",
    "LegalForm",
    "Merging",
    "NoNumber",
    "Node",
    "Offer",
    "OfferKind",
    "Organisation",
    "Place",
    "Provider",
    "ProviderSession",
    "Sector",
    "SheetImport",
    "SheetRow",
    "Spent",
    "Stage",
    "State",
    "Use",
]
