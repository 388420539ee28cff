"""What a line of the minutes can be, and how the minutes stand."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LineKind(models.TextChoices):
    NOTE = "note", _("Note")
    DECISION = "decision", _("Decision")
    TASK = "task", _("Task")
    PARKED = "parked", _("Parked")


class Stage(models.TextChoices):
    OPEN = "open", _("Being written")
    PROPOSED = "proposed", _("Up for approval")
    APPROVED = "approved", _("Approved and locked")


class Audience(models.TextChoices):
    GROUP = "group", _("The group")
    STEERING = "steering", _("The steering group")


class Way(models.TextChoices):
    TAP = "tap", _("said so on the page")
    LIST = "list", _("noted by a facilitator")
