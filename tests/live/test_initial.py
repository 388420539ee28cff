"""Tables that are made at once are what their models say: no column, index or constraint is left out."""

import pytest
from django.apps import apps
from django.db import connection

OURS = [model for model in apps.get_models(include_auto_created=True) if model.__module__.startswith("coalitions.")]
TABLES = [model for model in OURS if model._meta.managed and not model._meta.proxy]


def columns(cursor, table):
    cursor.execute(f"SELECT * FROM {table} WHERE 1 = 0")
    return {column[0] for column in cursor.description}


def names(cursor, table):
    """Of its indexes and constraints; SQLite tells them in the words by which they were made."""
    if connection.vendor == "postgresql":
        return set(connection.introspection.get_constraints(cursor, table))
    cursor.execute("SELECT sql FROM sqlite_master WHERE tbl_name = %s", [table])
    return set(" ".join(row[0] or "" for row in cursor.fetchall()).replace("(", " ").split('"'))


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model._meta.label_lower)
def test_a_table_has_all_that_its_model_says(model, db):
    said = {one.name for one in (*model._meta.constraints, *model._meta.indexes)}
    with connection.cursor() as cursor:
        assert {field.column for field in model._meta.local_concrete_fields} - columns(cursor, model._meta.db_table) == set()
        assert said - names(cursor, model._meta.db_table) == set()
