"""T105: SQLite under writers in many processes: it waits for its turn and never says that it is locked."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

from coalitions.live.models import Head, LogRow

WRITERS, TIMES = 8, 300
WRITE = f"""
import django, time
django.setup()
from coalitions.live.log import verb
from coalitions.people.models import User
from coalitions.spaces.models import Space
space, by = Space.objects.get(pk=int(sys.argv[1])), User.objects.get(pk=int(sys.argv[2]))
for number in range({TIMES}):
    space.describe(name=f"{{sys.argv[3]}} {{number}}", by=by)
"""


@pytest.mark.skipif(not settings.EMBEDDED, reason="only SQLite locks as a whole")
def test_t105_eight_processes_of_writers_meet_no_error(live, server_env):
    start, space = live.space.head.head, live.space.pk
    command = [sys.executable, "-c", "import sys" + WRITE, str(space), str(live.ingegerd.pk)]
    env = os.environ | server_env | {"DJANGO_SETTINGS_MODULE": "workspace.settings"}
    writers = [subprocess.Popen([*command, f"w{n}"], env=env, stderr=subprocess.PIPE, text=True) for n in range(WRITERS)]
    assert [writer.communicate(timeout=120)[1] for writer in writers] == [""] * WRITERS
    rows = list(LogRow.objects.filter(space_id=space, seq__gt=start).values_list("seq", flat=True).order_by("seq"))
    assert rows == list(range(start + 1, start + WRITERS * TIMES + 1))
    assert Head.objects.of(space).head == start + WRITERS * TIMES
