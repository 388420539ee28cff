"""PostgreSQL's side: pg_dump of an exported snapshot, so that the figures of the manifest are of the very same moment."""

import os
import secrets
import subprocess
from contextlib import contextmanager

from django.db import DatabaseError, connections, transaction
from django.db.backends.postgresql.client import DatabaseClient

from workspace.backup import Refused
from workspace.backup.places import opened
from workspace.processes import find

FILE = "database.dump"
OTHERS = """SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND usename IS NOT NULL"""  # the server's own work has no name


@contextmanager
def snapshot(folder, left_out):
    """One moment of the database as a dump in the folder, without the rows of the tables left out; gives a connection to it."""
    path = folder / FILE
    path.touch(mode=0o600)
    with opened("snapshot") as copy, transaction.atomic(using="snapshot"), copy.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        moment = cursor.fetchone()[0]
        without = [f"--exclude-table-data={table}" for table in left_out]
        run("pg_dump", {}, "--format=custom", f"--snapshot={moment}", f"--file={path}", *without)
        yield copy


def run(program, where, *arguments):
    """The password goes by the environment: the list of processes shows arguments to everybody."""
    if not (path := find(program)):
        raise Refused(f"{program} is not installed: apt-get install postgresql-client")
    (_, *options, name), env = DatabaseClient.settings_to_cmd_args_env(connections.databases["default"] | where, [])
    command = [path, "--no-password", "--no-owner", "--no-privileges", *arguments, *options, "--dbname", name]
    done = subprocess.run(command, env=os.environ | (env or {}), stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode:
        raise Refused(f"{program} failed: {done.stderr.strip()}")


@contextmanager
def scratch(beside):
    """A database that is there for a while, on the same server."""
    name = f"scratch_{secrets.token_hex(6)}"
    with opened("server") as server:
        create(server, name)
        try:
            yield {"NAME": name}
        finally:
            with server.cursor() as cursor:
                cursor.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def create(server, name):
    try:
        with server.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {name} TEMPLATE template0")
    except DatabaseError as error:
        raise Refused(f"No scratch database could be made to verify in: {error}. ALTER ROLE … CREATEDB lets it.") from None


@contextmanager
def target():
    """Where the database is restored: the configured one, which is empty."""
    yield {}


def occupied():
    """Why nothing may be restored into the configured database; None when it is empty and nobody is at it."""
    with opened("target") as there, there.cursor() as cursor:
        cursor.execute(OTHERS)
        others, tables, name = cursor.fetchone()[0], there.introspection.table_names(cursor), there.settings_dict["NAME"]
    if tables:
        return f"The database {name} is not empty: it has {len(tables)} tables. Give an empty one in DATABASE_URL."
    return f"{others} others are connected to {name}: stop the web processes and workers first." if others else None


def load(folder, where):
    """All of it or nothing; every constraint is built anew and so checked."""
    run("pg_restore", where, "--single-transaction", str(folder / FILE))


def faults(copy):
    """Reading every row and every index is what PostgreSQL did while it restored; what is left are invalid indexes."""
    with copy.cursor() as cursor:
        cursor.execute("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid")
        return [f"index {row[0]} is not valid" for row in cursor.fetchall()]
