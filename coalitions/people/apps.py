from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from coalitions.people.console import Tab, bring


class PeopleConfig(AppConfig):
    name = "coalitions.people"

    def ready(self):
        import_module("coalitions.people.checks")
        import_module("coalitions.people.own_data")
        bring(Tab(_("Accounts"), "users-round", "people:accounts", order=80))
