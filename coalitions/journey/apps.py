from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class JourneyConfig(AppConfig):
    name = "coalitions.journey"

    def ready(self):
        from coalitions.people import console
        from coalitions.spaces.tabs import Tab, bring

        for module in ("about", "asked", "searching", "where", "own_contributions"):
            import_module(f"coalitions.journey.{module}")
        bring(Tab(_("Meetings"), "waypoints", "journey:meetings", order=15))
        console.bring(console.Tab(_("Methods"), "waypoints", "journey:methods", order=60))
