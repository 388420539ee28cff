"""Installations of their own, each with a database, files and processes; what a test does to one no other test sees."""

import json
import os
import shutil
import subprocess
import sys
import uuid
from contextlib import contextmanager
from urllib.request import urlopen

import psycopg
from django.conf import settings

from workspace.processes import Process, free_port, until

KEYS = {
    "SECRET_KEY": "a-key-of-the-tests-only-0123456789-abcdefghijklmnopqrst",
    "TOKEN_KEY": "another-key-of-the-tests-only-9876543210-abcdefghij",
}


class Workplace:
    """folder: DATA_DIR. database: the name of one on the tests' PostgreSQL, None for SQLite in the folder."""

    def __init__(self, folder, database=None, **env):
        self.folder, self.database = folder, database
        taken_over = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")}
        self.env = (
            taken_over | KEYS | {"DATA_DIR": str(folder), "DEMO": "0", "DJANGO_SETTINGS_MODULE": "workspace.settings"} | env
        )
        if database:
            own = settings.DATABASES["default"]
            self.env["DATABASE_URL"] = f"postgres://{own['USER']}@{own['HOST']}:{own['PORT']}/{database}"
            self.env |= {"REDIS_URL": settings.REDIS_URL, "DEPLOYMENT": database}

    def manage(self, *arguments, **env):
        """Runs a command to its end: (exit code, what it said)."""
        done = subprocess.run(
            [sys.executable, "manage.py", *map(str, arguments)], env=self.env | env, capture_output=True, text=True
        )
        return done.returncode, done.stdout + done.stderr

    def well(self, *arguments, **env):
        code, said = self.manage(*arguments, **env)
        assert code == 0, said
        return said

    def do(self, deed, *arguments):
        command = [sys.executable, "-m", "tests.backup.deeds", deed, *map(str, arguments)]
        done = subprocess.run(command, env=self.env, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    @contextmanager
    def running(self, command, *, name, ready=None, **env):
        """A process of the installation, ended by its id."""
        process = Process([sys.executable, *map(str, command)], log=self.folder / f"{name}.log", env=self.env | env)
        try:
            until(ready or (lambda: True), process)
            yield process
        finally:
            process.stop()

    @contextmanager
    def served(self):
        """Its address, while one process serves it, background work included."""
        port = free_port()
        url = f"http://localhost:{port}"
        command = ["manage.py", "serve", "--port", port]
        with self.running(command, name="web", ready=lambda: urlopen(f"{url}/livez", timeout=2).status == 200, BASE_URL=url):
            yield url


@contextmanager
def database(template="template0"):
    """The name of a new database on the tests' server, or None where the tests run on SQLite."""
    if settings.EMBEDDED:
        yield None
        return
    own, name = settings.DATABASES["default"], f"kept_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(host=own["HOST"], port=own["PORT"], user=own["USER"], dbname="template1", autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield name
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def copied(workplace, folder):
    """The same installation again, for one test to use up."""
    shutil.copytree(workplace.folder, folder)
    with database(workplace.database) as name:
        yield Workplace(folder, name)
