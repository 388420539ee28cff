"""What compose.yaml describes, as plain processes on free ports: PostgreSQL, Redis, web processes, a worker."""

import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from urllib.request import urlopen

from workspace.databases import databases
from workspace.processes import Process, free_port, until

PYTHON = [sys.executable, "manage.py"]


class Topology:
    """A context: starts everything, says where (`urls`), ends everything it started, by id.

    env: added to every process; a DATABASE_URL and REDIS_URL in it are used instead of starting own ones.
    """

    def __init__(self, folder, *, web=2, worker=True, env=None):
        self.folder, self.count, self.worker = Path(folder), web, worker
        self.env = dict(env or {})
        self.web, self.others, self.urls = [], {}, []

    def __enter__(self):
        self.stack = ExitStack()
        with self.stack:
            if "DATABASE_URL" not in self.env:
                urls, self.others = self.stack.enter_context(databases(self.folder))
                self.env |= urls
            self.manage("migrate", "--verbosity", "0")
            self.start()
            self.stack = self.stack.pop_all()
        return self

    def __exit__(self, *error):
        self.stack.close()

    def start(self):
        for number in range(self.count):
            self.serve(number)
        if self.worker:
            self.others["worker"] = self.run("worker", ["work"], {})

    def serve(self, number):
        port = free_port()
        url = f"http://localhost:{port}"
        process = self.run(
            f"web-{number}", ["serve", "--port", str(port)], {"BASE_URL": url, "JOBS": "worker" if self.worker else "thread"}
        )
        until(lambda: urlopen(f"{url}/readyz", timeout=2).status == 200, process)
        self.web.append(process)
        self.urls.append(url)

    def run(self, name, arguments, env):
        process = Process(PYTHON + arguments, log=self.folder / f"{name}.log", env=self.environment(**env))
        self.stack.callback(process.stop)
        return process

    def manage(self, *arguments):
        subprocess.run([*PYTHON, *arguments], check=True, env=self.environment())

    def environment(self, **more):
        return os.environ | {"DATA_DIR": str(self.folder / "data"), "DEMO": "1"} | self.env | more
