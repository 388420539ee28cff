"""A person blocked in a space until a moment: reads everything, writes nothing, and knows why."""

from typing import Any

from django.db import models
from django.utils.functional import cached_property
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import record, verb
from coalitions.spaces.models.deadline import Deadline
from coalitions.spaces.models.role import Role, weigh


class Blockable(models.Model):
    role: Any
    organisation: Any
    organisation_id: Any
    space_id: Any
    blocked_until = models.DateTimeField(_("blocked until"), null=True, blank=True)
    block_reason = models.CharField(_("why"), max_length=500, blank=True)

    class Meta:
        abstract = True

    @property
    def can_write(self):
        """As `writing()` asks it of many."""
        return self.is_free and (self.role == Role.FACILITATOR or not self.missed)

    @cached_property
    def missed(self):
        """Whether the organisation let its time pass for what it owes the coalition; of a reader, read along."""
        owed = Deadline.objects.over().filter(coalition__spaces=self.space_id, organisation=self.organisation_id)
        return self.organisation_id is not None and owed.exists()

    @property
    def only_owes(self):
        """Whether that alone keeps the person from writing."""
        return self.is_free and not self.can_write

    @property
    def is_free(self):
        paused = self.organisation is not None and self.organisation.paused_at is not None
        return self.role != Role.OBSERVER and not paused and not self.is_blocked

    @property
    def is_blocked(self):
        return self.blocked_until is not None and self.blocked_until > now()

    @verb
    def block(self, until, reason, *, by):
        """until: None ends it at once. by: the user. Raises AboveOwn, NotHere."""
        held = self.hold(by)
        weigh(held, by, self.role)
        self.blocked_until, self.block_reason = until, reason
        self.save(update_fields=["blocked_until", "block_reason"])
        record("member.blocked" if until else "member.unblocked", self, by=by, user=self.user_id)
