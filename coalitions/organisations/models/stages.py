"""The stages of an organisation on its way aboard, and the states of an application."""

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

FIELD, PATIENCE = "onboarding_state", timedelta(days=14)


class Stage(models.TextChoices):
    """In the order of the pipeline."""

    INVITED = "invited", _("Invited")
    DETAILS = "details", _("Details")
    VERIFIED = "verified", _("Verified")
    CHARTER_SIGNED = "charter_signed", _("Charter signed")
    ACTIVE = "active", _("Active")
    PAUSED = "paused", _("Paused")
    LEFT = "left", _("Left")


STALLS = (Stage.INVITED, Stage.DETAILS, Stage.VERIFIED)
READY = (Stage.VERIFIED, Stage.CHARTER_SIGNED)  # active as soon as it takes part
READS_ONLY = (Stage.PAUSED, Stage.LEFT)
WAYS = {  # by hand; the charter it signs itself
    Stage.INVITED: [Stage.DETAILS, Stage.VERIFIED, Stage.LEFT],
    Stage.DETAILS: [Stage.VERIFIED, Stage.PAUSED, Stage.LEFT],
    Stage.VERIFIED: [Stage.ACTIVE, Stage.DETAILS, Stage.PAUSED, Stage.LEFT],
    Stage.CHARTER_SIGNED: [Stage.ACTIVE, Stage.PAUSED, Stage.LEFT],
    Stage.ACTIVE: [Stage.PAUSED, Stage.LEFT],
    Stage.LEFT: [Stage.DETAILS],
}


class ApplicationState(models.TextChoices):
    WAITING = "waiting", _("Waiting for us")
    ASKED = "asked", _("Waiting for their answer")
    APPROVED = "approved", _("Approved")
    DECLINED = "declined", _("Declined")


OPEN = (ApplicationState.WAITING, ApplicationState.ASKED)
