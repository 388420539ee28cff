"""A PostgreSQL and a Redis of our own in a folder, on free ports, for the topology and the tests; they go with the folder."""

import os
import shutil
import socket
import subprocess
from contextlib import contextmanager
from pathlib import Path

from workspace.processes import Process, find, free_port, until

MISSING = "PostgreSQL and Redis are not installed: apt-get install postgresql redis-server"


def installed():
    return bool(find("initdb") and find("redis-server"))


@contextmanager
def databases(folder, *, durable=True):
    """Starts both; gives {"DATABASE_URL", "REDIS_URL"} and the processes by name. Raises RuntimeError when one does not start.

    durable: whether what was committed outlives a loss of power.
    """
    if not installed():
        raise RuntimeError(MISSING)
    folder = Path(folder)
    started = {}
    try:
        urls = {"DATABASE_URL": postgres(folder / "postgres", started, durable), "REDIS_URL": redis(folder / "redis", started)}
        yield urls, started
    finally:
        for process in started.values():
            process.stop(patience=20)


def postgres(folder, started, durable=True):
    folder.mkdir(parents=True)
    user = "postgres" if os.geteuid() == 0 else None
    open_to(folder, user)
    data, port = folder / "data", free_port()
    make = [find("initdb"), "-D", str(data), "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
    subprocess.run(make, check=True, user=user, stdout=subprocess.DEVNULL, cwd=folder)
    command = [find("postgres"), "-D", str(data), "-p", str(port), "-k", "", "-c", "listen_addresses=127.0.0.1"]
    command += ["-c", "max_connections=200", "-c", "shared_buffers=128MB"]
    command += [] if durable else ["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off"]
    started["postgres"] = process = Process(command, log=folder / "log", user=user)
    until(lambda: answers(port) and "ready to accept" in process.log.read_text(), process)
    return f"postgres://postgres@127.0.0.1:{port}/postgres"


def open_to(folder, user):
    """PostgreSQL refuses to run as root: its folder belongs to the user it runs as, and the way there can be walked."""
    if user:
        for parent in folder.parents:
            if str(parent).startswith("/tmp/") and parent.stat().st_uid == 0:
                parent.chmod(parent.stat().st_mode | 0o711)
        shutil.chown(folder, user)


def redis(folder, started):
    folder.mkdir(parents=True)
    port = free_port()
    command = [find("redis-server"), "--bind", "127.0.0.1", "--port", str(port), "--dir", str(folder), "--save", ""]
    command += ["--appendonly", "no", "--maxmemory-policy", "noeviction"]
    started["redis"] = process = Process(command, log=folder / "log")
    until(lambda: answers(port), process)
    return f"redis://127.0.0.1:{port}/0"


def answers(port):
    with socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
