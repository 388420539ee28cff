"""Plain processes that we start, know by id and end ourselves; nothing else on the machine is touched."""

import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Process:
    """One started program with its output in a file."""

    def __init__(self, command, *, log, env=None, user=None):
        self.command, self.log, self.env = command, Path(log), env
        self.user = user if os.geteuid() == 0 else None  # only root may, and must, step down
        self.start()

    def start(self):
        with self.log.open("a") as out:
            self.popen = subprocess.Popen(
                self.command,
                env=self.env,
                user=self.user,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )

    @property
    def alive(self):
        return self.popen.poll() is None

    def stop(self, sign=signal.SIGTERM, patience=40):
        """Asks to end, and ends it after `patience` seconds."""
        if self.alive:
            self.popen.send_signal(sign)
        try:
            return self.popen.wait(patience)
        except subprocess.TimeoutExpired:
            self.popen.kill()
            return self.popen.wait()


def until(ready, process, seconds=30):
    """Waits until `ready()` is true. Raises RuntimeError with the process's last words when it ends or takes too long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.alive:
        try:
            if ready():
                return
        except OSError:
            pass
        time.sleep(0.05)
    raise RuntimeError(f"{process.command[0]} did not start:\n{process.log.read_text()[-3000:]}")


def find(program):
    """The program's path, also where Debian keeps PostgreSQL's; None when it is not installed."""
    homes = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return shutil.which(program) or next((str(home / program) for home in homes if (home / program).exists()), None)
