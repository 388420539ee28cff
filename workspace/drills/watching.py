"""What a process of ours uses, as the kernel tells (Linux, /proc)."""

import os
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")


def memory(process):
    """Resident bytes."""
    pages = Path(f"/proc/{process.popen.pid}/statm").read_text().split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def cpu(process):
    """Seconds of processor time so far."""
    fields = Path(f"/proc/{process.popen.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK
