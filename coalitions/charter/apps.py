"""The charter lies above what people hear and below whatever decides by it: spaces and organisations learn what it says through
slots of their own (driving.py), decisions ask for it."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CharterConfig(AppConfig):
    name = "coalitions.charter"

    def ready(self):
        from coalitions.spaces.tabs import Page, add

        for module in ("asked", "driving", "where", "own_signatures"):
            import_module(f"coalitions.charter.{module}")
        add(Page(_("Charter"), "file-check", "charter:charter"))
