"""Initiatives lie above the journey, from whose ideas they begin; what they promise is asked of organisations."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

MODULES = ["about", "asked", "errands", "follow_ups", "handover", "lanes", "searching", "where", "own_commitments", "voice"]


class InitiativesConfig(AppConfig):
    name = "coalitions.initiatives"

    def ready(self):
        from coalitions.spaces.tabs import Tab, bring

        for module in MODULES:
            import_module(f"coalitions.initiatives.{module}")
        bring(Tab(_("Initiatives"), "sprout", "initiatives:initiatives", order=45))
