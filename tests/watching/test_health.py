"""/livez, /readyz and /healthz: who is told what, and when a process says that it is not well."""

import asyncio
import json
import time
from collections import namedtuple
from datetime import timedelta

import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils.timezone import now
from django_tasks_db.models import DBTaskResult

from coalitions.spaces.mail import send_invitation
from tests.watching.asking import Behind, ask
from workspace.edge import Edge
from workspace.release import RELEASE
from workspace.watching import readiness
from workspace.watching.facts import BACKUP, facts
from workspace.watching.kept import Kept

TOKEN = "a-token-of-those-who-watch"
BEARER = {"authorization": f"Bearer {TOKEN}"}


@pytest.fixture
def edge():
    return Edge(Behind(), Behind())


async def test_livez_asks_no_database(edge):
    """This test has none: asking it would fail."""
    assert (await ask("/livez", edge=edge)).text == "ok"


async def test_livez_says_so_when_the_loop_runs_late_and_takes_it_back(edge):
    edge.watch.pulse.start()
    await asyncio.sleep(0.3)
    time.sleep(1.3)
    assert (await ask("/livez", edge=edge)).status == 503
    await asyncio.sleep(2.6)
    assert (await ask("/livez", edge=edge)).status == 200
    assert edge.watch.pulse.worst > 1
    edge.watch.pulse.task.cancel()


async def test_readyz_is_for_anyone_and_gives_no_details(edge, open_database):
    answer = await ask("/readyz", edge=edge, client="203.0.113.9")
    assert (answer.status, answer.text) == (200, "ready")


async def test_readyz_refuses_while_the_process_drains(edge, open_database):
    edge.draining = True
    answer = await ask("/readyz", edge=edge)
    assert (answer.status, answer.text) == (503, "not ready")


def test_not_ready_when_writing_fails(db):
    def full(execute, sql, params, many, context):
        if sql.startswith("UPDATE"):
            raise OperationalError("database or disk is full")
        return execute(sql, params, many, context)

    assert readiness.ready()
    with connection.execute_wrapper(full):
        assert not readiness.ready()


def test_not_ready_while_a_migration_waits(db):
    readiness.migrated.cache_clear()
    MigrationRecorder.Migration.objects.filter(app="spaces").delete()
    assert not readiness.ready()


def test_t114_not_ready_with_the_disk_nearly_full(db, monkeypatch):
    disk = namedtuple("disk", "total used free")
    monkeypatch.setattr("shutil.disk_usage", lambda path: disk(100, 96, 4))
    assert not readiness.ready()


async def test_what_costs_something_is_asked_once_however_many_wait():
    asked = []
    kept = Kept(lambda: asked.append(time.sleep(0.1)) or len(asked))
    assert await asyncio.gather(*[kept() for _ in range(10)]) == [1] * 10
    kept.until = 0
    assert await kept() == 2


HEALTHZ = [
    ("", "127.0.0.1", {}, 200),
    ("", "::1", {}, 200),
    ("", "203.0.113.9", {}, 401),
    ("", "127.0.0.1", {"x-forwarded-for": "203.0.113.9"}, 401),
    (TOKEN, "127.0.0.1", {}, 401),
    (TOKEN, "127.0.0.1", {"authorization": "Bearer another"}, 401),
    (TOKEN, "203.0.113.9", BEARER, 200),
]


@pytest.mark.parametrize(("token", "client", "headers", "status"), HEALTHZ)
async def test_healthz_tells_those_with_the_token_or_without_one_this_machine(
    token, client, headers, status, settings, open_database
):
    settings.METRICS_TOKEN = token
    answer = await ask("/healthz", client=client, headers=headers)
    assert answer.status == status
    assert (RELEASE in answer.text) == (status == 200)


async def test_metrics_tell_this_machine_too_where_there_is_a_token(settings, open_database):
    settings.METRICS_TOKEN = TOKEN
    here, there = await ask("/metrics"), await ask("/metrics", client="203.0.113.9")
    known = await ask("/metrics", client="203.0.113.9", headers=BEARER)
    assert (here.status, there.status, known.status) == (200, 401, 200)


async def test_healthz_says_what_the_installation_is_like(open_database):
    state = json.loads((await ask("/healthz")).text)
    assert {"release", "backup", "jobs", "reader", "hub", "disk", "clock_offset_seconds", "redis"} <= set(state)
    assert (state["database"], state["draining"]) == (True, False)
    assert abs(state["clock_offset_seconds"]) < 5


def test_facts_count_what_waits(cast):
    before = facts()
    send_invitation.enqueue(1)
    DBTaskResult.objects.update(enqueued_at=now() - timedelta(minutes=7))
    cast.space.describe(name="Rummet", by=cast.ingegerd)
    after = facts()
    assert after["jobs"]["waiting"] == before["jobs"]["waiting"] + 1
    assert 400 < after["jobs"]["oldest_seconds"] < 500
    assert after["reader"]["behind"] == before["reader"]["behind"] + 1


BACKUPS = {
    '{"at": "2026-01-31T02:00:00+00:00", "verified": true}': True,
    '{"at": "2026-01-31T02:00:00", "verified": true}': None,
    '{"at": "yesterday", "verified": true}': None,
    "[]": None,
    "{": None,
}


@pytest.mark.parametrize("text", BACKUPS)
def test_the_last_backup_is_known_when_the_file_can_be_read(text, db, settings, tmp_path):
    settings.DATA_DIR = tmp_path
    assert facts()["backup"] is None
    (tmp_path / BACKUP).write_text(text)
    backup = facts()["backup"]
    assert (backup and backup["verified"]) == BACKUPS[text]


def test_facts_without_a_database_are_what_is_left(db, monkeypatch):
    def away(*args):
        raise OperationalError

    with connection.execute_wrapper(away):
        left = facts()
    assert (left["database"], left["jobs"], left["disk"]["free_bytes"] > 0) == (False, None, True)
