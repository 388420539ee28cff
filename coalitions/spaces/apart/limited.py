"""Runs one maker over files in a child process with an end to its time, its memory and what it may write."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import BoundedSemaphore

ROOT = Path(__file__).resolve().parents[3]
CHILD = ["-m", "coalitions.spaces.apart.child"]
PATIENCE = 20  # seconds by the clock; the child's own limit of processor time is shorter
MOST = 16 * 1024 * 1024  # bytes of an answer
AT_ONCE = BoundedSemaphore(2)  # children of this process; the others wait, so that a page of pictures starves nobody
BARE = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}  # nothing of the product's secrets


class Nothing(Exception):
    """There is no answer. `why`: the word of why.Why, or killed."""

    def __init__(self, why):
        super().__init__(why)
        self.why = why


class Busy(Exception):
    """Too many are being made just now."""


def run(maker, *files, patience=PATIENCE, limits=None, **asked):
    """The child's answer as bytes. maker: (module, name in its MAKERS); files: with a descriptor; limits: of child.limit().

    Raises Nothing, Busy.
    """
    if not AT_ONCE.acquire(timeout=patience):
        raise Busy
    try:
        return answer_of([*maker, json.dumps(limits or {}), json.dumps(asked)], files, patience)
    finally:
        AT_ONCE.release()


def answer_of(words, files, patience):
    fds = [file.fileno() for file in files]
    command = [sys.executable, *CHILD, *words, *map(str, fds)]
    with tempfile.TemporaryFile() as out:
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env=BARE,
            pass_fds=fds,
            start_new_session=True,
        )
        ended = wait(child, patience)
        out.seek(0)
        told = out.read(MOST)
    if ended == 0:
        return told
    raise Nothing(told.decode("ascii", "replace")[:20] if ended == 3 else "killed")


def wait(child, patience):
    """How it ended; None when it was killed for its time."""
    try:
        return child.wait(patience)
    except subprocess.TimeoutExpired:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        return None
