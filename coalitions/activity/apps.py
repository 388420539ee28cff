from importlib import import_module

from django.apps import AppConfig


class ActivityConfig(AppConfig):
    name = "coalitions.activity"

    def ready(self):
        import_module("coalitions.activity.checks")
        import_module("coalitions.activity.notifying")
        import_module("coalitions.activity.own_rules")
        import_module("coalitions.activity.sight")
