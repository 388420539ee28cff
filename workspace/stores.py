"""Where things are kept: databases, layer, cache, files. Each is either embedded or one of production's."""

import hashlib
import os
from urllib.parse import urlsplit


def postgres(*, pooled):
    """Times in milliseconds: nothing may hold a lock for long. Persistent connections and ASGI do not mix, hence the pool.

    A connection is tried before it is lent: after a restart of the database each stale one would fail a request.
    Without JIT: what may be read is asked inside each question, which looks dear to the planner, and compiling it took longer
    by far than answering.
    """
    limits = "-c jit=off -c statement_timeout=5000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=10000"
    pool = {"min_size": 2, "max_size": 24, "timeout": 3} if pooled else False
    return {"CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": True, "OPTIONS": {"pool": pool, "options": limits}}


def sqlite(folder, *, durable):
    """durable: whether what was committed outlives a loss of power.

    IMMEDIATE is the lock: with the default, transactions that read before they write fail at once under writers.
    timeout, in seconds, is long: SQLite does not queue, and of many writers those who have waited longest ask least often.
    """
    pragmas = f"PRAGMA journal_mode=WAL; PRAGMA synchronous={'FULL' if durable else 'OFF'}; PRAGMA foreign_keys=ON"
    options = {"transaction_mode": "IMMEDIATE", "timeout": 60, "init_command": pragmas}
    return {"OPTIONS": options, "TEST": {"NAME": str(folder / f"test-{run()}.sqlite3")}}


def run():
    """Names this run of the tests: one that begins beside another would take its database away from under its server."""
    return os.environ.get("PYTEST_XDIST_TESTRUNUID") or os.getpid()


def digest(folder, *patterns):
    """Twelve hexadecimal digits of the names and bytes of all files there."""
    found = sorted(path for pattern in patterns for path in folder.glob(pattern) if path.is_file())
    said = (part for path in found for part in (str(path.relative_to(folder)).encode(), path.read_bytes()))
    return hashlib.sha256(b"\0".join(said)).hexdigest()[:12]


def redis_of(url):
    """Test runners side by side have a Redis database each: one that clears its cache must not clear another's limits."""
    runner = os.environ.get("PYTEST_XDIST_WORKER", "")
    return f"{url.rpartition('/')[0]}/{int(runner[2:]) + 1}" if url and runner else url


def layer(redis, prefix):
    """The pub/sub layer: the core layer drops silently over capacity and goes deaf after a flush."""
    if not redis:
        return {"BACKEND": "channels.layers.InMemoryChannelLayer"}
    backend = os.environ.get("CHANNEL_LAYER", "channels_redis.pubsub.RedisPubSubChannelLayer")  # tests/lossy.py is a worse one
    return {"BACKEND": backend, "CONFIG": {"hosts": [redis], "prefix": prefix}}


def cache(redis, prefix):
    if not redis:
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    options = {"socket_connect_timeout": 0.5, "socket_timeout": 0.5}  # seconds; see workspace/cache.py
    return {"BACKEND": "workspace.cache.PatientRedis", "LOCATION": redis, "KEY_PREFIX": prefix, "OPTIONS": options}


def files(s3):
    """A private bucket when one is named, else a folder; presigned addresses live 60 seconds."""
    if not s3["bucket"]:
        return {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    options = {"bucket_name": s3["bucket"], "endpoint_url": s3["endpoint"] or None, "querystring_expire": 60}
    options |= {"access_key": s3["access_key"] or None, "secret_key": s3["secret_key"] or None}
    options["max_memory_size"] = 8 * 1024**2  # bytes of an open file in memory; without it a whole one of any size is
    return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}


def origins(s3):
    """Where presigned addresses lead, as a CSP says it: with the bucket in the path, or before the name. "" for a folder."""
    if not s3["bucket"]:
        return ""
    store = urlsplit(s3["endpoint"] or "https://s3.amazonaws.com")
    return f"{store.scheme}://{store.netloc} {store.scheme}://{s3['bucket']}.{store.netloc}"
