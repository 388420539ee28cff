"""What a database holds, in figures that a copy of it must have as well."""

from allauth.account.models import EmailConfirmation
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.migrations.recorder import MigrationRecorder

from coalitions.documents.models import Document, Version
from coalitions.live.models import Head

# Whoever holds these rows is let in: they are in no backup, and so a restore ends every session and one-time token (T112).
LEFT_OUT = [model._meta.db_table for model in (Session, UserSession, EmailConfirmation)]


def facts(copy):
    """tables: rows in each. heads: {space: [floor, head]}. migrations: [[app, name]]."""
    heads = Head.objects.using(copy.alias).order_by("pk")
    return {
        "tables": rows(copy),
        "heads": {str(head.pk): [head.floor, head.head] for head in heads},
        "migrations": sorted(map(list, MigrationRecorder(copy).applied_migrations())),
    }


def rows(copy):
    with copy.cursor() as cursor:
        tables = sorted(copy.introspection.table_names(cursor))
        return {table: 0 if table in LEFT_OUT else counted(copy, cursor, table) for table in tables}


def counted(copy, cursor, table):
    cursor.execute(f"SELECT COUNT(*) FROM {copy.ops.quote_name(table)}")
    return cursor.fetchone()[0]


def named(copy):
    """{storage key: SHA-256} of the files that the rows name."""
    latest = Document.objects.using(copy.alias).ready().files().values_list("storage_key", "sha256")
    earlier = Version.objects.using(copy.alias).saved().filter(document__state="ready")
    return dict(latest) | dict(earlier.values_list("storage_key", "sha256"))
