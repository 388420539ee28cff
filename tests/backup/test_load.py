"""T111: twenty backups while two others post and upload, each of them consistent."""

from contextlib import ExitStack

from workspace.backup import manifest

TWENTY = """
import time
from pathlib import Path
from django.core.management import call_command
from coalitions.discussion.models import Message

count = 0
for number in range(20):
    while Message.objects.count() == count:
        time.sleep(0.01)
    count = Message.objects.count()
    call_command("backup", out=Path(%r) / str(number), verify=True)
"""


def test_t111_twenty_of_twenty_backups_under_writing_are_consistent(place, tmp_path):
    with ExitStack() as stack:
        for number in range(2):
            stack.enter_context(place.running(["-m", "tests.backup.deeds", "write"], name=f"writer-{number}"))
        said = place.well("shell", "--no-imports", "-c", TWENTY % str(tmp_path / "many"))
        assert place.do("state")["heads"] != manifest.read(tmp_path / "many" / "19")["heads"]  # they still write
    taken = [manifest.read(tmp_path / "many" / str(number)) for number in range(20)]
    assert said.count("Verified") == 20
    assert len({one["tables"]["discussion_message"] for one in taken}) == 20
    assert len(taken[-1]["entries"]) > len(taken[0]["entries"]) and all(one["lacks"] == [] for one in taken)
