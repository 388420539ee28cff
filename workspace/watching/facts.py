"""What the installation is like now: queues, database, Redis, disk, backup. Gathered by a thread; what is away is None."""

import json
import logging
import shutil
import time
from datetime import datetime

from django.conf import settings
from django.db import connection
from django.db.models import Count, Min
from django.db.models.functions import Now
from django.utils.timezone import now
from django_tasks_db.models import DBTaskResult
from redis import Redis, RedisError

from coalitions.activity.models import Cursor
from coalitions.live.log import HOUSE
from coalitions.live.models import Head

log = logging.getLogger("health")
BACKUP = "last-backup.json"  # in DATA_DIR, written by manage.py backup: {"at": "2026-01-31T02:00:00+00:00", "verified": true}
PATIENCE = 0.5  # seconds Redis may take
POOL = {"pool_size": "size", "pool_available": "available", "requests_waiting": "waiting", "requests_errors": "refused"}


def facts():
    disk = shutil.disk_usage(settings.DATA_DIR)
    free = {"free_bytes": disk.free, "free_ratio": round(disk.free / disk.total, 4)}
    return {"pool": pool(), "disk": free, "backup": backup(), "redis": redis(), **database()}


def database():
    try:
        known = {"clock_offset_seconds": clock_offset(), "jobs": jobs(), "reader": {"behind": Cursor.objects.behind()}}
        return {"database": True} | known
    except Exception:
        log.exception("health.database_away")
        return {"database": False, "clock_offset_seconds": None, "jobs": None, "reader": None}


def clock_offset():
    """Seconds by which the database's clock is ahead of this machine's."""
    before = time.time()
    at = Head.objects.annotate(at=Now()).values_list("at", flat=True).get(pk=HOUSE)
    return round(at.timestamp() - (before + time.time()) / 2, 3)


def jobs():
    due = DBTaskResult.objects.ready().aggregate(waiting=Count("pk"), oldest=Min("enqueued_at"))
    oldest = (now() - due["oldest"]).total_seconds() if due["oldest"] else 0.0
    return {"waiting": due["waiting"], "oldest_seconds": oldest, "failed": DBTaskResult.objects.failed().count()}


def pool():
    """psycopg's own figures, since start; None without a pool."""
    made = getattr(connection, "pool", None)
    if made is None:
        return None
    told = made.get_stats()
    waited = {"wait_seconds": told.get("requests_wait_ms", 0) / 1000}
    return {name: told.get(theirs, 0) for theirs, name in POOL.items()} | waited


def redis():
    """ "ok", "away", or None where there is none."""
    if not settings.REDIS_URL:
        return None
    try:
        with Redis.from_url(settings.REDIS_URL, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE) as line:
            line.ping()
        return "ok"
    except RedisError:
        return "away"


def backup():
    """The last one known in DATA_DIR; None when there is none or it cannot be read."""
    try:
        last = json.loads((settings.DATA_DIR / BACKUP).read_text())
        at = datetime.fromisoformat(last["at"])
        age = (now() - at).total_seconds()
        return {"at": last["at"], "timestamp": at.timestamp(), "age_seconds": age, "verified": bool(last["verified"])}
    except (OSError, ValueError, KeyError, TypeError):
        return None
