from importlib import import_module

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    name = "coalitions.organisations"

    def ready(self):
        from coalitions.organisations.models import Application, Organisation
        from coalitions.people.console import Tab, bring

        waiting, stalled = Application.objects.waiting, Organisation.objects.stalled
        bring(Tab(_("Applications"), "inbox", "organisations:console_applications", 10, lambda: waiting().count()))
        bring(Tab(_("Onboarding"), "waypoints", "organisations:onboarding", 20, lambda: stalled().count()))
        bring(Tab(_("Organisations"), "building-2", "organisations:entries", order=30))
        bring(Tab(_("Import"), "file-up", "organisations:imports", order=40))
        bring(Tab(_("Lists"), "list-checks", "organisations:lists", order=60))
        bring(Tab(_("Sign-in providers"), "log-in", "organisations:providers", order=70))
        post_migrate.connect(import_module("coalitions.organisations.planting").plant, sender=self)
        import_module("coalitions.organisations.doubles")
        import_module("coalitions.organisations.belonging")
        import_module("coalitions.organisations.federation.brought")
