from coalitions.live.models.audit import AuditEntry, AuditHead
from coalitions.live.models.claim import Claim
from coalitions.live.models.head import Head, new_log_id
from coalitions.live.models.row import LogRow, broken

__all__ = ["AuditEntry", "AuditHead", "Claim", "Head", "LogRow", "broken", "new_log_id"]
