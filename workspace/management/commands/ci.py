"""The whole gate: lint, contracts, types, migrations, translations, tests on both databases, with a real browser."""

import os
import shutil
import subprocess
import sys
import tempfile
import time

from django.core.management.base import BaseCommand, CommandError

from workspace.databases import MISSING, databases, installed

PYTHON = sys.executable
TOOLS = os.path.dirname(PYTHON)
PRODUCTION = {
    "BASE_URL": "https://workspace.example",
    "SECRET_KEY": "a-key-for-checking-only-0123456789-abcdefghijklmnopqrstuvwxyz",
    "TOKEN_KEY": "another-key-for-checking-only-0123456789-abcdefghijklmnopqrstu",
    "DATABASE_URL": "postgres://postgres@127.0.0.1:5432/postgres",
    "REDIS_URL": "redis://127.0.0.1:6379/0",
    "EMAIL_URL": "smtp+tls://mail.workspace.example:587",
    "DEMO": "0",
}
BOTH = ["-n", "2", "--dist", "worksteal"]  # else one core waits while the other has the slow ones left
UNIT = [PYTHON, "-m", "pytest", "-m", "not browser and not once and not timed", *BOTH]
ONCE = [PYTHON, "-m", "pytest", "-m", "once and not browser", *BOTH]
BROWSER = [PYTHON, "-m", "pytest", "tests/browser", *BOTH, "-m"]
EVERYTHING = "browser and not timed"
LOSSY = {"CHANNEL_LAYER": "tests.lossy.Lossy"}
STORIES = [PYTHON, "-m", "pytest", "tests/stories", "-m", "browser", *BOTH]  # each has a product of its own


def tool(name, *arguments):
    return [os.path.join(TOOLS, name), *arguments]


def manage(*arguments):
    return [PYTHON, "manage.py", *arguments]


STATIC = [
    ("lint", tool("ruff", "check", "."), {}),
    ("format", tool("ruff", "format", "--check", "."), {}),
    ("templates", tool("djlint", "templates", "--lint", "--quiet"), {}),
    ("contracts", tool("lint-imports"), {}),
    ("types", tool("mypy"), {}),
    ("migrations", manage("makemigrations", "--check", "--dry-run"), {}),
    ("production", manage("check", "--deploy", "--fail-level", "WARNING"), PRODUCTION),
]


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("--only", default="", help="run only the parts whose name contains this")

    def handle(self, *args, only, **options):
        self.took, self.failed, self.only = [], [], only
        for step in STATIC:
            self.step(*step)
        self.languages()
        self.tests()
        self.report()

    def languages(self):
        self.step("compile", manage("translations", "--compile"), {})
        if self.found("gettext", "xgettext"):
            self.step("translations", manage("translations", "--check"), {})

    def tests(self):
        self.found("chromium-headless-shell", "chromium-headless-shell", "chromium", "chromium-browser")
        self.step("once: model, permission matrix", ONCE, {})
        self.step("tests on SQLite", UNIT, {})
        self.step("stories", STORIES, {})
        self.step("browser, embedded", [*BROWSER, EVERYTHING], {})
        if not installed():
            return self.skip(MISSING)
        with tempfile.TemporaryDirectory(prefix="ci-") as folder, databases(folder, durable=False) as (urls, _):
            self.step("tests on PostgreSQL and Redis", UNIT, urls)
            self.step("browser, topology, lossy layer", [*BROWSER, f"{EVERYTHING} and delivery"], urls | LOSSY)
        self.step("drill crash", manage("drill", "crash", "--seconds", "60", "--losses-only"), {})

    def found(self, package, *programs):
        return any(map(shutil.which, programs)) or self.skip(f"{programs[0]} is not installed: apt-get install {package}")

    def skip(self, words):
        """On a person's machine a line; in CI a failure: everything must be there."""
        self.stdout.write(f"skipped: {words}")
        if os.environ.get("CI") == "true":
            self.failed.append(words)

    def step(self, name, command, env):
        if self.only not in name:
            return
        self.stdout.write(f"\n== {name}", ending="\n")
        self.stdout.flush()
        start = time.monotonic()
        code = subprocess.run(command, env=os.environ | env).returncode
        self.took.append((time.monotonic() - start, name))
        if code:
            self.failed.append(f"{name} (exit {code})")

    def report(self):
        total = sum(seconds for seconds, _ in self.took)
        self.stdout.write("\n== slowest parts")
        for seconds, name in sorted(self.took, reverse=True)[:8]:
            self.stdout.write(f"{seconds:7.1f} s  {name}")
        self.stdout.write(f"{total:7.1f} s  in all")
        if self.failed:
            raise CommandError("failed: " + "; ".join(self.failed))
        self.stdout.write(f"{len(self.took)} passed, 0 failed")
