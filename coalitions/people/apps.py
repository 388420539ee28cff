from importlib import import_module

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "coalitions.people"

    def ready(self):
        import_module("coalitions.people.checks")
