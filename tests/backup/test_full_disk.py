"""T108: on a disk without room reading goes on, writing is refused with words, nothing is torn, and it recovers by itself."""

import os
import subprocess
import uuid
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest
from django.conf import settings

from tests.backup.workplace import Workplace, database

TOKEN = "t" * 32


@pytest.fixture
def disk(tmp_path):
    """A small file system of its own."""
    place = tmp_path / "disk"
    place.mkdir()
    if os.geteuid() or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", place], capture_output=True).returncode:
        pytest.skip("T108 needs root and the right to mount a small file system")
    yield place
    subprocess.run(["umount", "--lazy", place], check=True)


@pytest.fixture
def crowded(disk):
    """A planted installation on that disk; its bodies on their way in lie there too."""
    for name in ("data", "tmp"):
        (disk / name).mkdir()
    with database() as name:
        workplace = Workplace(disk / "data", name, TMPDIR=str(disk / "tmp"))
        workplace.well("migrate", "-v0")
        vars(workplace).update(
            workplace.do("plant"), key=workplace.do("session", "Tuva"), reader=workplace.do("session", "Samira")
        )
        with workplace.served() as workplace.url:
            workplace.space_url = f"{workplace.url}/spaces/{workplace.space}"
            yield workplace


def fill(disk):
    with (disk / "filler").open("wb", buffering=0) as filler:
        try:
            while True:
                filler.write(bytes(4096))
        except OSError:
            return


def ask(place, url, data=None, content_type="application/x-www-form-urlencoded"):
    """(status, words)"""
    cookies = f"{settings.SESSION_COOKIE_NAME}={place.key if data else place.reader}; {settings.CSRF_COOKIE_NAME}={TOKEN}"
    headers = {"Cookie": cookies, "X-CSRFToken": TOKEN, "Idempotency-Key": str(uuid.uuid4()), "Content-Type": content_type}
    try:
        with urlopen(Request(url, data=data, headers=headers), timeout=30) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as error:
        assert error.code != 503 or error.headers["Retry-After"]
        return error.code, error.read().decode()


def post(place):
    return ask(place, f"{place.space_url}/topics/{place.topic}/messages/", urlencode({"body": "Vattnet stiger. " * 500}).encode())


def upload(place, size):
    line = uuid.uuid4().hex  # as long as a browser's: a short one would stand among the file's bytes sooner or later
    head = f'--{line}\r\nContent-Disposition: form-data; name="file"; filename="karta.bin"\r\n\r\n'.encode()
    body = head + os.urandom(size) + f"\r\n--{line}--\r\n".encode()
    return ask(place, f"{place.space_url}/documents/upload/", body, f"multipart/form-data; boundary={line}")


def pages(place):
    addresses = ["/today/", f"/spaces/{place.space}/topics/{place.topic}/", f"/spaces/{place.space}/documents/", place.download]
    return [ask(place, place.url + address)[0] for address in addresses]


def test_t108_a_full_disk_is_read_refuses_and_recovers(crowded, disk, tmp_path):
    assert post(crowded)[0] == 201 and upload(crowded, 1000)[0] == 201
    fill(disk)
    for _ in range(3):
        assert pages(crowded) == [200] * 4
        answers = [upload(crowded, size) for size in (1000, 400_000, 5_000_000)] + ([post(crowded)] if settings.EMBEDDED else [])
        assert [status for status, _ in answers] == [503] * len(answers)
        assert all("no room left" in words or "inte plats" in words for _, words in answers)
    (disk / "filler").unlink()
    assert post(crowded)[0] == 201 and upload(crowded, 400_000)[0] == 201
    assert "Verified" in crowded.well("backup", "--out", tmp_path / "b", "--verify")


def test_t108_a_backup_that_finds_no_room_leaves_nothing(place, disk):
    (disk / "backups").mkdir()
    fill(disk)
    code, said = place.manage("backup", "--out", disk / "backups" / "b")
    assert code == 1 and ("No space left" in said or "disk is full" in said or "could not" in said) and "Traceback" not in said
    assert list((disk / "backups").iterdir()) == []
