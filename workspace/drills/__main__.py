"""Starts what a drill needs before Django reads its settings, then runs it. Called by `manage.py drill`."""

import argparse
import asyncio
import os
import signal
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import django

from workspace.databases import databases
from workspace.drills.names import DRILLS

LONGEST = 600  # seconds beside its own that a drill may take before it is given up


def arguments():
    parser = argparse.ArgumentParser(prog="manage.py drill")
    parser.add_argument("name", choices=sorted(DRILLS))
    parser.add_argument("--seconds", type=int, help="how long it takes, where time is what it takes")
    parser.add_argument("--clients", type=int, help="how many open pages")
    parser.add_argument("--losses-only", action="store_true", help="exit 1 for what was lost, not for what was late")
    return parser.parse_args()


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # what was started is ended also then
    given = arguments()
    plan = DRILLS[given.name]
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix=f"drill-{given.name}-")))
        urls, stores = ({}, {}) if plan.embedded else stack.enter_context(databases(folder / "stores"))
        settle(folder, urls)
        from workspace.drills.stage import Stage

        stage = stack.enter_context(Stage(folder, stores, embedded=plan.embedded))
        seconds = given.seconds or plan.seconds
        run = plan.run(stage, seconds, given.clients or plan.clients)
        report = asyncio.run(asyncio.wait_for(run, seconds + LONGEST))
    return report.say(losses_only=given.losses_only)


def settle(folder, urls):
    """This process stands on the same database as those it starts."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL", "BASE_URL", "PORT")}
    os.environ.clear()
    os.environ |= kept | urls | {"DATA_DIR": str(folder / "data"), "DEMO": "0"}
    os.environ |= {"DJANGO_SETTINGS_MODULE": "workspace.settings", "DJANGO_ALLOW_ASYNC_UNSAFE": "1"}
    django.setup()


if __name__ == "__main__":
    sys.exit(main())
