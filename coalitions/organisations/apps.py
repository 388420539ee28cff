from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    name = "coalitions.organisations"

    def ready(self):
        from coalitions.organisations.models import Application, Organisation
        from coalitions.people.console import Tab, bring

        waiting, stalled = Application.objects.waiting, Organisation.objects.stalled
        bring(Tab(_("Applications"), "inbox", "organisations:console_applications", 10, lambda: waiting().count()))
        bring(Tab(_("Onboarding"), "waypoints", "organisations:onboarding", 20, lambda: stalled().count()))
