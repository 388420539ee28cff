"""What is done to the processes we started ourselves, by id."""

import asyncio
import os
import signal
import time
from contextlib import suppress

from django.db import connections


async def kill(process):
    """kill -9 of the process and its children, as a crash or the kernel would."""
    with suppress(ProcessLookupError):
        os.killpg(process.popen.pid, signal.SIGKILL)
    await asyncio.to_thread(process.popen.wait)


async def crash(process):
    """Killed and started again at once, as a supervisor does."""
    await kill(process)
    process.start()


async def crash_each(processes, every, seconds):
    """One after the other, each `every` seconds; returns the moment of the last."""
    end, number, last = time.monotonic() + seconds, 0, time.monotonic()
    while time.monotonic() + every < end:
        await asyncio.sleep(every)
        await crash(processes[number % len(processes)])
        number, last = number + 1, time.monotonic()
    return last


async def revive(process):
    """Starts a store again until it stays: what was killed may hold its place for a moment."""
    while True:
        process.start()
        await asyncio.sleep(0.7)
        if process.alive:
            return


async def away(process, seconds):
    await kill(process)
    await asyncio.sleep(seconds)
    await revive(process)
    connections.close_all()  # this process's own may be dead now
