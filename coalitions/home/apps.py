from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "coalitions.home"

    def ready(self):
        from coalitions.people.console import Tab, bring

        import_module("coalitions.home.console")
        import_module("coalitions.home.panel")

        bring(Tab(_("Audit log"), "history", "home:audit", order=90))
