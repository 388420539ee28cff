"""Tell: a poke {space, head} after commit. It may be lost; every hub also polls the heads."""

import asyncio
import logging
import time
from functools import cache, wraps
from threading import Thread
from typing import Any

from channels.layers import get_channel_layer
from django.conf import settings

from coalitions.live.counts import counts

log = logging.getLogger("live")
hub: Any = None  # this process's hub, set by the runner
_quiet_until = 0.0

PATIENCE = 0.5  # seconds a poke may take
PAUSE = 5.0  # seconds without tries after a failed poke


def group(space_id):
    return f"sp-{space_id}"


def counted(tell):
    """After commit whatever is raised is swallowed: news would stop while requests stay green, and only this number tells."""

    @wraps(tell)
    def run(*args):
        try:
            tell(*args)
        except Exception:
            counts.add("tell_failures")
            raise

    return run


@counted
def tell(space_id, head):
    """Hands the head to this process's hub; a process without one pokes the others itself, once, in at most PATIENCE seconds."""
    if hub is not None:
        hub.loop.call_soon_threadsafe(hub.told, space_id, head)
    elif settings.REDIS_URL:
        alone(poke(space_id, head))


@counted
def tell_person(user_id):
    """Something of the person's own moved (a notification, something read): the person's pages hear it at once."""
    if hub is not None:
        hub.loop.call_soon_threadsafe(hub.told_person, user_id)
    elif settings.REDIS_URL:
        alone(poke_person(user_id))


def alone(coroutine):
    """Runs it to its end on a loop in a thread of its own, for this one may already have a loop running."""
    asyncio.run_coroutine_threadsafe(coroutine, speaker()).result()


@cache
def speaker():
    """The loop of a process without hub: kept, so that not every word opens a connection of its own."""
    loop = asyncio.new_event_loop()
    Thread(target=loop.run_forever, name="telling", daemon=True).start()
    return loop


async def poke(space_id, head):
    await send(group(space_id), {"type": "poke", "space": space_id, "seq": head})


async def poke_person(user_id):
    await send(f"u-{user_id}", {"type": "me", "user": user_id})


async def send(to, message):
    """Never raises: Redis can neither slow nor fail a request. After a failure one try per PAUSE."""
    global _quiet_until
    if time.monotonic() < _quiet_until:
        return
    try:
        await asyncio.wait_for(get_channel_layer().group_send(to, message), PATIENCE)
    except Exception:
        counts.add("tell_failures")
        _quiet_until = time.monotonic() + PAUSE
        log.warning("live.tell_fail", extra={"group": to})
