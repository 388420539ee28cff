from coalitions.decisions.models.clearance import Answer, Clearance
from coalitions.decisions.models.decision import Decision
from coalitions.decisions.models.interest import Interest
from coalitions.decisions.models.urn import Urn
from coalitions.decisions.models.vote import Vote

__all__ = ["Answer", "Clearance", "Decision", "Interest", "Urn", "Vote"]
