from django.apps import AppConfig
from django.core.checks import register
from django.db.backends.signals import connection_created


class WorkspaceConfig(AppConfig):
    name = "workspace"

    def ready(self):
        from workspace.checks import every_route_has_a_guard, tokens_are_long
        from workspace.letters import all_letters
        from workspace.metrics import time_locks

        register(every_route_has_a_guard)
        register(tokens_are_long)
        connection_created.connect(time_locks)
        connection_created.connect(all_letters)
