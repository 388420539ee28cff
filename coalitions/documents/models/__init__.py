from coalitions.documents.kinds import Kind
from coalitions.documents.models.binned import State
from coalitions.documents.models.document import Document, things

__all__ = ["Document", "Kind", "State", "things"]
