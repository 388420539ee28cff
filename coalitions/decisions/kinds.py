"""The kinds of decision, the states of one, and what came of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    CONSENT = "consent", _("Without objection")
    YES_NO = "yes_no", _("Yes or no")
    RANKED = "ranked", _("Rank the choices")
    SCORE = "score", _("Score the choices")
    DOTS = "dots", _("Share out dots")
    DATE = "date", _("Find a date")


class State(models.TextChoices):
    DRAFT = "draft", _("Draft")
    OPEN = "open", _("Vote open")
    CLOSED = "closed", _("Decided")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Majority(models.TextChoices):
    HALF = "half", _("More than half")
    TWO_THIRDS = "two_thirds", _("At least two thirds")


class Outcome(models.TextChoices):
    CARRIED = "carried", _("Carried")
    AGREED = "agreed", _("Agreed at a meeting")
    REJECTED = "rejected", _("Not carried")
    OBJECTED = "objected", _("Stopped by an objection")
    CHOSEN = "chosen", _("Chosen")
    TIED = "tied", _("A tie")
    NOTHING = "nothing", _("Nothing was chosen")
    NO_QUORUM = "no_quorum", _("Too few voted")
    SECTOR_MISSING = "sector_missing", _("A sector is missing")
    SECTOR_AGAINST = "sector_against", _("A sector has a majority against")


GOOD = {Outcome.CARRIED, Outcome.CHOSEN, Outcome.AGREED}
AGREE, ABSTAIN, OBJECT, YES, NO = "agree", "abstain", "object", "yes", "no"
ANSWERS = {
    Kind.CONSENT: [(AGREE, _("No objection")), (ABSTAIN, _("Abstain")), (OBJECT, _("Objection"))],
    Kind.YES_NO: [(YES, _("Yes")), (NO, _("No")), (ABSTAIN, _("Abstain"))],
}
DAYS = [("yes", _("Yes")), ("maybe", _("If need be")), ("no", _("No"))]
HIGHEST = 5  # of a score
