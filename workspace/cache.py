"""Redis as a cache that may be away: what it holds are limits and marks, and no request may fail or wait for those."""

import logging
import time
from functools import partial, partialmethod

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

from workspace.metrics import CACHE_AWAY

log = logging.getLogger("cache")
PAUSE = 5.0  # seconds without tries after a failure


class Meanwhile(LocMemCache):
    """Of this process alone. It begins empty, so a key that Redis knows may be missing: counting it begins anew."""

    def incr(self, key, delta=1, version=None):
        self.add(key, 0, version=version)
        return super().incr(key, delta, version)


class PatientRedis(RedisCache):
    """While Redis is away each process counts for itself: limits hold less, and a sign-in does not depend on Redis."""

    quiet_until = 0.0

    def __init__(self, server, params):
        super().__init__(server, params)
        self.meanwhile = Meanwhile(f"instead of {server}", {name: value for name, value in params.items() if name != "OPTIONS"})

    def attempt(self, name, *args, **kwargs):
        if time.monotonic() >= PatientRedis.quiet_until:
            try:
                return getattr(super(), name)(*args, **kwargs)
            except RedisError as error:
                PatientRedis.quiet_until = time.monotonic() + PAUSE
                CACHE_AWAY.inc()
                log.warning("cache.away", extra={"error": type(error).__name__})
        return getattr(self.meanwhile, name)(*args, **kwargs)

    method = partial(partialmethod, attempt)
    get, add, set, touch, delete = map(method, ("get", "add", "set", "touch", "delete"))
    has_key, incr, clear = map(method, ("has_key", "incr", "clear"))
    get_many, set_many, delete_many = map(method, ("get_many", "set_many", "delete_many"))
