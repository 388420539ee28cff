"""Starts what a benchmark needs before Django reads its settings, then runs it. Called by `manage.py bench`."""

import argparse
import asyncio
import signal
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path

from workspace.databases import databases
from workspace.drills.__main__ import settle

SETUPS = {"production": "PostgreSQL and Redis", "embedded": "embedded, SQLite"}


def arguments():
    parser = argparse.ArgumentParser(prog="manage.py bench")
    parser.add_argument("name", choices=["live", "pages", "board", "intake", "search", "map", "pads", "upload"])
    parser.add_argument("--setup", choices=SETUPS, help="one set-up alone; else one after the other")
    parser.add_argument("--sockets", default="100,500,1000", help="live: how many, with commas between")
    parser.add_argument("--seconds", type=float, default=8.0, help="live: of saturation")
    return parser.parse_args()


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    given = arguments()
    return run(given) if given.setup else max(map(alone, SETUPS))


def alone(setup):
    """In a process of its own: Django reads its settings once."""
    return subprocess.run([sys.executable, "-m", "workspace.benches", *sys.argv[1:], "--setup", setup]).returncode


def run(given):
    embedded = given.setup == "embedded"
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        urls = {} if embedded else stack.enter_context(databases(folder / "stores"))[0]
        settle(folder, urls)
        from workspace.drills.stage import Stage

        stage = stack.enter_context(Stage(folder, {}, embedded=embedded))
        print(f"\n{SETUPS[given.setup]}")
        return asyncio.run(import_module(f"workspace.benches.{given.name}").main(stage, given))


if __name__ == "__main__":
    sys.exit(main())
