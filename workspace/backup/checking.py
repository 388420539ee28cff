"""Whether a backup is good: its hashes, a restore into a scratch database, that database's own check, and the invariants."""

from django.db.models import Exists, OuterRef

from coalitions.activity.models import Notification
from coalitions.live import laws
from coalitions.live.log import HOUSE
from coalitions.live.models import Head, LogRow
from coalitions.spaces.models import Space
from workspace.backup import manifest
from workspace.backup.engines import engine
from workspace.backup.facts import facts, named
from workspace.backup.places import opened
from workspace.backup.taking import KEPT, alone

FIGURES = ("tables", "heads", "migrations")


def verify(folder):
    """Words for each fault of a backup, restored where nobody sees it. Raises Refused when it cannot be restored at all."""
    said = manifest.read(folder)
    if damaged := manifest.damage(folder, said):
        return damaged
    with alone(folder.parent), engine().scratch(beside=folder.parent) as where:
        engine().load(folder, where)
        with opened("scratch", **where) as copy:
            return [*incomplete(copy, said), *engine().faults(copy), *disagreements(copy, said)]


def incomplete(copy, said):
    """What the copy lacks of what the manifest says was there."""
    found = facts(copy)
    return [f"{name}: {difference(said[name], found[name])}" for name in FIGURES if said[name] != found[name]]


def difference(meant, found):
    if isinstance(meant, list):
        return f"{len(meant)} were backed up, {len(found)} are there"
    keys = [key for key in sorted({*meant, *found}) if meant.get(key) != found.get(key)]
    return ", ".join(f"{key} had {meant.get(key)} and has {found.get(key)}" for key in keys)


def disagreements(copy, said):
    return [*laws.faults(copy.alias), *heads(copy.alias), *notifications(copy.alias), *contents(copy, said)]


def heads(alias):
    """Every space has its head, and no head is without one."""
    spaces = set(Space.objects.using(alias).values_list("pk", flat=True)) | {HOUSE}
    lone = spaces ^ set(Head.objects.using(alias).values_list("pk", flat=True))
    return [f"I10: space {pk} and its head are not both there" for pk in sorted(lone)]


def notifications(alias):
    row = LogRow.objects.using(alias).filter(space_id=OuterRef("space_id"), seq=OuterRef("seq"))
    count = Notification.objects.using(alias).filter(~Exists(row)).count()
    return [f"I10: {count} notifications are of no row"] if count else []


def contents(copy, said):
    """Each document's bytes are there, and are those whose hash its row keeps; the storage may have lacked some already."""
    lacking = set(said["lacks"])
    for name, sha256 in named(copy).items():
        entry = said["entries"].get(f"{KEPT}/{name}")
        if entry is None and name not in lacking:
            yield f"I10: {name} is named by a document and not in the backup"
        elif entry and entry["sha256"] != sha256:
            yield f"I10: {name} has other bytes than its document was given"
