from django.db import models
from django.utils.translation import gettext_lazy as _


class Sector(models.TextChoices):
    """In the order kept everywhere. It is chosen; the legal form only suggests it."""

    PUBLIC = "public", _("Public sector")
    BUSINESS = "business", _("Business")
    CIVIL_SOCIETY = "civil_society", _("Civil society")
    ACADEMIA = "academia", _("Academia")
