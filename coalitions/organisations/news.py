from django.utils.translation import gettext_lazy as _

from coalitions.live.audit import audited

audited(
    {
        "application.received": _("Application received"),
        "application.asked": _("Applicant asked for more"),
        "application.answered": _("Applicant answered"),
        "application.approved": _("Application approved"),
        "application.declined": _("Application declined"),
        "application.forgotten": _("Contact of a declined application forgotten"),
        "organisation.invited": _("Organisation invited"),
        "organisation.details": _("Organisation back to details"),
        "organisation.verified": _("Organisation verified"),
        "organisation.charter_signed": _("Charter signed"),
        "organisation.active": _("Organisation active"),
        "organisation.paused": _("Organisation paused"),
        "organisation.resumed": _("Organisation resumed"),
        "organisation.left": _("Organisation left"),
        "organisation.reminded": _("Reminder sent"),
        "organisation.contact_named": _("Contact person named"),
        "organisation.entered": _("Organisation entered"),
        "organisation.changed": _("Organisation changed"),
        "organisation.asked": _("Contact person asked"),
        "organisation.offers": _("Offers changed"),
        "organisation.merged": _("Organisations merged"),
        "sheet.imported": _("List of organisations taken in"),
        "organisation.domain_added": _("E-mail domain added"),
        "organisation.domain_removed": _("E-mail domain removed"),
        "affiliation.proposed": _("Person proposed to an organisation"),
        "affiliation.confirmed": _("Person confirmed by an organisation"),
        "affiliation.contact_person": _("Contact person named"),
        "affiliation.removed": _("Person removed from an organisation"),
        "provider.added": _("Sign-in provider added"),
        "provider.changed": _("Sign-in provider changed"),
        "provider.tested": _("Sign-in provider tested"),
        "provider.switched": _("Sign-in provider switched"),
        "provider.removed": _("Sign-in provider removed"),
        "identity.linked": _("Account known to a sign-in provider"),
    }
)
