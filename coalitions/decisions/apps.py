"""Decisions are a slice of their own beside discussion, boards and documents: a coalition decides without a method too, and the
method above it (meetings, exercises) makes decisions of its minutes through this slice's verbs."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

MODULES = ["about", "asked", "awaited", "errands", "handover", "making", "searching", "where", "own_decisions", "voice"]


class DecisionsConfig(AppConfig):
    name = "coalitions.decisions"

    def ready(self):
        from coalitions.decisions.models import Decision
        from coalitions.spaces.tabs import Tab, bring

        for module in MODULES:
            import_module(f"coalitions.decisions.{module}")
        doors, things = {"decision": "decisions:decision"}, Decision.objects.things
        bring(Tab(_("Decisions"), "gavel", "decisions:decisions", order=40, doors=doors, things=things))
