"""How a version stands: on its way in, and with the scanner for malware."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Stage(models.TextChoices):
    PENDING = "pending", _("Being uploaded")
    HELD = "held", _("Waits for you")  # made from an outdated version: its author chooses
    SAVED = "saved", _("Saved")


class Scan(models.TextChoices):
    PENDING = "pending", _("Being checked for malware")
    CLEAN = "clean", _("Checked for malware")
    INFECTED = "infected", _("Infected with malware")
    REFUSED = "refused", _("Could not be checked for malware")
    UNSCANNED = "unscanned", _("Not checked for malware")


HANDED_OUT = {Scan.CLEAN, Scan.UNSCANNED}


def unscanned():
    """How a new version stands with the scanner; without one it says that nobody looked."""
    return Scan.PENDING if settings.CLAMD else Scan.UNSCANNED
