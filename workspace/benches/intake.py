"""A list of 20,000 organisations looked at and taken in, in this process without a socket: rows a second, and memory."""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from django.core.files import File

from coalitions.organisations.models import SheetImport
from workspace.benches.lists import MOST
from workspace.drills.figures import Report


async def main(stage, given):
    report = Report(f"a list of {MOST} organisations")
    with tempfile.TemporaryDirectory(prefix="lists-") as folder:
        subprocess.run([sys.executable, "-m", "workspace.benches.lists", folder], check=True)
        before = memory()
        for kind in ("CSV", "XLSX"):
            measure(report, kind, Path(folder, f"list.{kind}"))
    report.add("memory of the process before", before, "MiB")
    report.add("most memory of the process", memory(), "MiB", most=200.0)
    return report.say()


def measure(report, kind, path):
    with path.open("rb") as opened:
        looked, sheet = timed(lambda: SheetImport.objects.preview(File(opened, name=path.name), by=None))
    report.add(f"{kind}, looked at", MOST / looked, "rows/s", least=500.0)
    sheet.confirm(by=None)
    taken, _nothing = timed(sheet.take_in)
    report.add(f"{kind}, taken in", MOST / taken, "rows/s", least=500.0)


def timed(deed):
    began = time.perf_counter()
    result = deed()
    return time.perf_counter() - began, result


def memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
