"""Bringing a backup back: into an empty place, with new logs, nobody signed in, nothing sent until somebody says so (T112)."""

from pathlib import Path

from django.core.management import call_command
from django.db import transaction
from django.db.migrations.loader import MigrationLoader

from coalitions.live.models import Head
from coalitions.spaces.models import Invitation
from workspace.backup import Refused, files, manifest, sealed
from workspace.backup.checking import incomplete
from workspace.backup.engines import engine
from workspace.backup.places import opened
from workspace.backup.taking import KEPT
from workspace.models import Hold


def restore(folder, phrase=None):
    """Restores into the configured database and storage; gives the manifest and the files of the keys, if `phrase` opens them.

    Raises Refused, before anything is touched, when the backup is damaged or newer than this release, or the target not empty.
    """
    folder = Path(folder).absolute()
    said = manifest.read(folder)
    fitting(said)
    empty()
    if damaged := manifest.damage(folder, said):
        raise Refused("\n".join(["The backup is damaged; nothing was restored.", *damaged]))
    found = sealed.read(folder, phrase) if phrase else {}
    names = [name.removeprefix(f"{KEPT}/") for name in said["entries"] if name.startswith(f"{KEPT}/")]
    with engine().target() as where, files.put(folder / KEPT, names):
        engine().load(folder, where)
        with opened("restored", **where) as copy:
            ready(copy, said)
    return said, sealed.put(found)


def fitting(said):
    if said["engine"] != engine().FILE:
        raise Refused(f"The backup holds a {said['engine']}, and DATABASE_URL is of another kind. Give one of the same kind.")
    known = MigrationLoader(None, ignore_no_migrations=True).disk_migrations
    if unknown := [".".join(one) for one in said["migrations"] if tuple(one) not in known]:
        raise Refused(f"The backup was made by a newer release, {said['release']}: this one does not know {', '.join(unknown)}.")


def empty():
    if reason := engine().occupied() or files.occupied():
        raise Refused(f"{reason} Nothing was touched.")


def ready(copy, said):
    """Complete, then brought to this release, then made fit to be opened."""
    if lost := incomplete(copy, said):
        raise Refused("\n".join(["Not everything came back; do not use it.", *lost]))
    call_command("migrate", database=copy.alias, verbosity=0)
    with transaction.atomic(using=copy.alias):
        Hold.objects.using(copy.alias).create()
        Head.objects.using(copy.alias).begin_anew()
        Invitation.objects.using(copy.alias).end_links()
