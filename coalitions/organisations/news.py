from django.utils.translation import gettext_lazy as _

from coalitions.live.audit import audited

audited(
    {
        "organisation.entered": _("Organisation entered"),
        "organisation.changed": _("Organisation changed"),
        "organisation.asked": _("Contact person asked"),
        "organisation.merged": _("Organisations merged"),
        "sheet.imported": _("List of organisations taken in"),
    }
)
