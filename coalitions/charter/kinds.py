"""The charter's clauses, each with the settings it drives, and how a decision is taken by rule."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _


class Rule(models.TextChoices):
    CONSENT = "consent", _("Without objection")
    HALF = "half", _("More than half")
    TWO_THIRDS = "two_thirds", _("At least two thirds")


@dataclass(frozen=True)
class Clause:
    """settings: the fields of a charter that it drives; its words stand in the fields `text` and, in English, `english`."""

    name: str
    label: object
    settings: tuple = ()

    @property
    def text(self):
        return f"{self.name}_text"

    @property
    def english(self):
        return f"{self.name}_english"


CLAUSES = (
    Clause("deciding", _("How we decide"), ("rule",)),
    Clause("quorum", _("Quorum"), ("quorum", "each_sector")),
    Clause("confidentiality", _("Confidentiality"), ("visibility", "is_restricted")),
    Clause("response", _("Response time"), ("response_days",)),
    Clause("moderation", _("When somebody breaks the rules")),
    Clause("leaving", _("Leaving the coalition")),
    Clause("signing", _("Signing"), ("grace_days",)),
)
SETTINGS = tuple(name for clause in CLAUSES for name in clause.settings)
FIELDS = tuple(name for clause in CLAUSES for name in (*clause.settings, clause.text, clause.english))
