"""The audit log: who did what to what. Append-only, and each entry's hash covers the one before it, so that a change shows."""

import json
from hashlib import sha256

from django.db import models
from django.utils.timezone import now


class AuditHead(models.Model):
    """Where the audit log ends: one row, locked by who writes next. Without it a last entry could be taken away unseen."""

    number = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64, blank=True)

    def __str__(self):
        return f"audit log at {self.number}"


class AuditEntryManager(models.Manager):
    def append(self, entries):
        """Numbers and binds them. Who appends holds the head until the verb ends: the log has one order."""
        head = AuditHead.objects.select_for_update(no_key=True).get(pk=1)
        for entry in entries:
            entry.number, entry.before = head.number + 1, head.hash
            head.number, head.hash = entry.number, entry.seal()
            entry.hash = head.hash
        self.bulk_create(entries)
        head.save(update_fields=["number", "hash"])

    def faults(self):
        """Words for the first place where the chain is broken; an empty list is what one hopes for."""
        before = None
        for entry in self.order_by("number").iterator():
            if before and (entry.number, entry.before) != (before.number + 1, before.hash):
                return [f"audit log: entry {entry.number} does not follow entry {before.number}"]
            if entry.hash != entry.seal():
                return [f"audit log: entry {entry.number} was changed"]
            before = entry
        head = AuditHead.objects.using(self.db).get(pk=1)
        end = (before.number, before.hash) if before else (0, "")
        return [] if end == (head.number, head.hash) else [f"audit log: it ends at entry {end[0]} and not at {head.number}"]


class AuditEntry(models.Model):
    """small: ids, numbers and field names, never what a person wrote. before: the hash of the entry before it."""

    number = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField(default=now, db_index=True)
    kind = models.CharField(max_length=60)
    by = models.BigIntegerField(null=True)
    subject_type = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    space_id = models.BigIntegerField(null=True)
    small = models.JSONField(default=dict)
    before = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    objects = AuditEntryManager()

    class Meta:
        ordering = ["-number"]
        indexes = [models.Index(fields=["subject_type", "subject_id"], name="audit_by_subject")]

    def __str__(self):
        return f"{self.number} {self.kind}"

    def seal(self):
        """SHA-256 over all of it but the hash itself."""
        said = [self.number, self.at.isoformat(), self.kind, self.by, self.subject_type, self.subject_id, self.space_id]
        text = json.dumps([*said, self.small, self.before], sort_keys=True, separators=(",", ":"))
        return sha256(text.encode()).hexdigest()
