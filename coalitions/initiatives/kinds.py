"""How initiatives stand, what commitments give, and how they stand."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    PLANNED = "planned", _("Being prepared")
    RUNNING = "running", _("Under way")
    DONE = "done", _("Completed")
    STOPPED = "stopped", _("Called off")


class Gift(models.TextChoices):
    HOURS = "hours", _("Working hours")
    MONEY = "money", _("Money, kronor")
    PREMISES = "premises", _("Premises")
    DATA = "data", _("Data")
    COMPETENCE = "competence", _("Competence")
    EQUIPMENT = "equipment", _("Equipment")


class Unit(models.TextChoices):
    HOURS = "hours", _("hours")
    MONEY = "money", _("kronor")


class Status(models.TextChoices):
    ON_TRACK = "on_track", _("On track")
    LATE = "late", _("Late")
    CHANGED = "changed", _("Has changed")
    DONE = "done", _("Fulfilled")


class Outcome(models.TextChoices):
    GOES_ON = "goes_on", _("It goes on")
    CHANGED = "changed", _("It has become something else")
    ENDED = "ended", _("It has ended")


OVER = (State.DONE, State.STOPPED)
