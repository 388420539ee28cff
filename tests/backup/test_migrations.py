"""T113: every migration can be undone, and none holds up those who are at work."""

import time

import psycopg
import pytest
from django.conf import settings

OURS = ["workspace", "home", "documents", "boards", "discussion", "activity", "spaces", "organisations", "live", "people"]

BELOW = ["workspace", "people", "live"]  # what all the others stand on, and so go with


def test_t113_everything_migrates_to_nothing_and_back(place):
    before = place.do("schema")
    for app in BELOW:
        place.well("migrate", app, "zero", "-v0")
    assert not [table for table in place.do("schema") if table.partition("_")[0] in OURS]
    place.well("migrate", "-v0")
    assert place.do("schema") == before


@pytest.mark.skipif(settings.EMBEDDED, reason="SQLite has one writer and no locks to wait for")
def test_t113_a_migration_waits_three_seconds_lets_others_by_and_tries_again(place):
    with psycopg.connect(place.env["DATABASE_URL"]) as somebody:
        somebody.execute("SELECT 1 FROM discussion_message")  # a transaction that stays open
        with place.running(["manage.py", "migrate", "discussion", "zero"], name="migrate") as migration:
            while "trying again" not in migration.log.read_text():
                with psycopg.connect(place.env["DATABASE_URL"], options="-c statement_timeout=10000") as other:
                    other.execute("SELECT count(*) FROM discussion_message")
                time.sleep(0.1)
            somebody.rollback()
            assert migration.popen.wait(60) == 0


@pytest.mark.skipif(settings.EMBEDDED, reason="only PostgreSQL cuts statements short")
def test_t113_a_long_statement_of_a_migration_is_not_cut_short(place):
    place.do(
        "sql",
        "CREATE FUNCTION slow() RETURNS event_trigger AS 'BEGIN PERFORM pg_sleep(6); END' LANGUAGE plpgsql",
        "CREATE EVENT TRIGGER slow ON ddl_command_start WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION slow()",
    )
    place.well("migrate", "workspace", "zero", "-v0")
