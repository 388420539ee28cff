from importlib import import_module

from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "coalitions.search"

    def ready(self):
        import_module("coalitions.search.own_sources")
        import_module("coalitions.search.own_searches")
