"""What is counted as it happens, for /metrics. What is looked up when somebody asks stands in workspace/watching/scrape.py."""

import time

from django.db import OperationalError
from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, disable_created_metrics

disable_created_metrics()  # a second series for each of ours, and nobody asks for it
COUNTED = CollectorRegistry()
ProcessCollector(registry=COUNTED)
TIMES = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20)
REQUESTS = Counter("coalition_requests", "Requests answered", ["route", "status"], registry=COUNTED)
SECONDS = Histogram("coalition_request_seconds", "From a request's head to its last byte", buckets=TIMES, registry=COUNTED)
TURNED_AWAY = Counter("coalition_requests_turned_away", "Requests that waited in vain for their turn", registry=COUNTED)
LOCK = Histogram("coalition_sqlite_lock_seconds", "Waits for SQLite's one writer", buckets=TIMES, registry=COUNTED)
BUSY = Counter("coalition_sqlite_busy", "Statements that SQLite refused because it was locked", registry=COUNTED)
CACHE_AWAY = Counter("coalition_cache_failures", "Calls to the cache that failed", registry=COUNTED)


def time_locks(connection, **kwargs):
    """Every new connection to SQLite says how long it waited to write: there is no pool and no view that would tell."""
    if connection.vendor == "sqlite" and timed not in connection.execute_wrappers:
        connection.execute_wrappers.append(timed)


def timed(execute, sql, params, many, context):
    began = time.perf_counter()
    try:
        return execute(sql, params, many, context)
    except OperationalError as error:
        if "locked" in str(error):
            BUSY.inc()
        raise
    finally:
        if sql.startswith("BEGIN"):
            LOCK.observe(time.perf_counter() - began)
