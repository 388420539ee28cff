from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    name = "coalitions.organisations"

    def ready(self):
        from coalitions.people.console import Tab, bring

        import_module("coalitions.organisations.doubles")
        bring(Tab(_("Organisations"), "building-2", "organisations:entries", order=20))
        bring(Tab(_("Import"), "file-up", "organisations:imports", order=30))
