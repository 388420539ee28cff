from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "coalitions.home"

    def ready(self):
        from coalitions.people.console import Tab, bring

        bring(Tab(_("Audit log"), "history", "home:audit", order=90))
