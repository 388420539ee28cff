from coalitions.charter.models.charter import Charter
from coalitions.charter.models.signature import Signature

__all__ = ["Charter", "Signature"]
