"""Whether people may be sent here: writing works, migrations are applied, the disk has room. Without Redis, still ready."""

import logging
import shutil
from functools import cache

from django.conf import settings
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.models import F

from coalitions.live.log import HOUSE
from coalitions.live.models import Head

log = logging.getLogger("health")
ROOM = 0.05  # of the disk


def ready():
    try:
        with transaction.atomic():
            Head.objects.filter(pk=HOUSE).update(floor=F("floor"))
        return migrated() and has_room()
    except Exception:
        log.exception("health.not_ready")
        return False


class Behind(Exception):
    """Migrations wait. Raised, because an answer would be kept."""


@cache
def migrated():
    """Once true it stays true for this process's code."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise Behind
    return True


def has_room():
    disk = shutil.disk_usage(settings.DATA_DIR)
    if disk.free <= disk.total * ROOM:
        log.error("health.disk_full")
    return disk.free > disk.total * ROOM
