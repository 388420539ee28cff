"""What belongs in the audit log: roles, access, records, moderation and settings. Each slice lists its kinds in its news.py."""

from coalitions.live.models import AuditEntry

AUDITED: dict = {}  # kind → its words


def audited(words):
    """Registers kinds by their words: each record of one makes an entry, and so does `audit` where there is no space to tell."""
    AUDITED.update(words)


def entry(kind, subject, by, space, small):
    """Raises LookupError for a kind that no slice lists."""
    if kind not in AUDITED:
        raise LookupError(f"{kind} is in no news.py as audited")
    label, pk = subject._meta.label_lower, subject.pk
    return AuditEntry(kind=kind, by=by and by.pk, subject_type=label, subject_id=pk, space_id=space, small=small)
