from django.db import connection

from workspace.backup import postgres, sqlite


def engine():
    """The module that knows this installation's database."""
    return {"sqlite": sqlite, "postgresql": postgres}[connection.vendor]
