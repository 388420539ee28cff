"""What was voted in an anonymous vote, all of it in one row, always sorted: no id, no time, no order and no row tells one vote
from another. See docs/decisions/0015-votes-that-cannot-be-linked.md for what somebody with the database can and cannot learn."""

from django.db import models


class Urn(models.Model):
    decision = models.OneToOneField("decisions.Decision", models.CASCADE, primary_key=True, related_name="urn")
    choices = models.JSONField(default=list)

    def __str__(self):
        return f"urn of {self.decision_id}"

    def take_in(self, choice):
        """The caller holds the decision."""
        self.refresh_from_db()
        self.choices = sorted([*self.choices, choice])
        self.save(update_fields=["choices"])
