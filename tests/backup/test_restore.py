"""T112: what is restored is complete, is another log, lets nobody in by what was open before, and sends nothing by itself."""

import shutil
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from django.conf import settings

from workspace.backup import manifest
from workspace.processes import until

PDF = b"%PDF-1.7\n" + b"Karta" * 999
FIGURES = ("tables", "heads", "migrations", "named", "queued")


def test_a_restored_installation_is_complete(planted, brought_back, states, backup):
    before, after = states
    tables = after["tables"] | {"workspace_hold": after["tables"]["workspace_hold"] - 1}
    assert {name: (after | {"tables": tables})[name] for name in FIGURES} == {name: before[name] for name in FIGURES}
    for name in planted.files:
        assert (brought_back.workplace.folder / "files" / name).read_bytes() == (backup / "files" / name).read_bytes()


def test_t112_every_log_is_another_log_and_the_queue_is_held(brought_back, states):
    before, after = states
    assert not set(before["logs"].values()) & set(after["logs"].values()) and len(set(after["logs"].values())) == len(
        after["logs"]
    )
    assert after["held"] and after["queued"] == 1
    assert "now queued: 1" in brought_back.said


def get(url, session=""):
    """(status, body)"""
    try:
        with urlopen(Request(url, headers={"Cookie": f"{settings.SESSION_COOKIE_NAME}={session}"}), timeout=10) as answer:
            return answer.status, answer.read()
    except HTTPError as error:
        return error.code, b""


def test_t112_sessions_and_links_from_before_open_nothing_and_files_are_as_they_were(planted, restored, backup):
    with restored.served() as url:
        file = url + planted.download
        assert get(file, planted.session)[1] != PDF and get(url + planted.link)[0] == 404
        assert get(file, restored.do("session", "Joar")) == (200, PDF)


def test_an_open_invitation_stays_to_be_sent_again(restored):
    assert restored.do("pending") == ["ny@sjobrunna.example"]


def mails(workplace):
    return list((workplace.folder / "mail").glob("*"))


def test_t112_queued_mail_waits_until_somebody_says_so(restored):
    with restored.running(["manage.py", "work"], name="work") as worker:
        until(lambda: "jobs.held" in worker.log.read_text(), worker)
        assert "spaces.mail.send_invitation" in restored.well("resume", "--list")
        assert not mails(restored)
        assert "0 queued tasks were dropped, 1 go on now" in restored.well("resume")
        until(lambda: mails(restored), worker)
    assert restored.do("state")["held"] is False


def test_what_was_queued_before_can_be_dropped(restored):
    restored.do("invite", "senare@sjobrunna.example")
    assert "1 queued tasks were dropped, 1 go on now" in restored.well("resume", "--drop")
    assert "Nothing is held" in restored.well("resume")


def test_a_database_that_is_not_empty_is_refused_and_left(place, backup):
    before = place.do("state")
    code, said = place.manage("restore", backup)
    assert code == 1 and "is not empty" in said and "Nothing was touched" in said
    assert place.do("state") == before


def test_a_storage_that_is_not_empty_is_refused_and_the_database_stays_empty(elsewhere, backup):
    (elsewhere.folder / "files").mkdir()
    (elsewhere.folder / "files" / "mine").write_text("mine")
    code, said = elsewhere.manage("restore", backup)
    assert code == 1 and "holds mine" in said
    shutil.rmtree(elsewhere.folder / "files")
    elsewhere.well("restore", backup)


@pytest.mark.once
def test_data_that_is_being_served_is_refused(elsewhere, backup):
    with elsewhere.served():
        code, said = elsewhere.manage("restore", backup)
    assert code == 1 and ("serve.lock" in said or "stop the web processes" in said)


@pytest.mark.once
def test_a_damaged_backup_touches_nothing(elsewhere, backup, tmp_path):
    copy = shutil.copytree(backup, tmp_path / "copy")
    database = copy / manifest.read(copy)["engine"]
    database.write_bytes(database.read_bytes()[:-1])
    code, said = elsewhere.manage("restore", copy)
    assert code == 1 and f"{database.name} is not what was written" in said
    assert not (elsewhere.folder / "files").exists()
    elsewhere.well("restore", backup)


@pytest.mark.once
@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (
            {"migrations": [["live", "0099_later"]], "release": "9.9"},
            "made by a newer release, 9.9: this one does not know live.0099",
        ),
        ({"engine": "database.other"}, "DATABASE_URL is of another kind"),
        ({"format": 2}, "format 2, and this one reads 1"),
    ],
)
def test_what_this_release_cannot_read_is_refused(elsewhere, backup, tmp_path, changed, words):
    copy = shutil.copytree(backup, tmp_path / "copy")
    manifest.write(copy, manifest.read(copy) | changed)
    code, said = elsewhere.manage("restore", copy)
    assert code == 1 and words in said


def test_a_restore_that_fails_half_way_leaves_no_files(elsewhere, backup, tmp_path):
    copy = shutil.copytree(backup, tmp_path / "copy")
    said = manifest.read(copy)
    (copy / said["engine"]).write_bytes(b"nothing of a database")
    from workspace.backup import files

    manifest.write(copy, said | {"entries": said["entries"] | {said["engine"]: files.entry(copy / said["engine"])}})
    code, _ = elsewhere.manage("restore", copy)
    assert code == 1 and [path for path in (elsewhere.folder / "files").rglob("*") if path.is_file()] == []
    elsewhere.well("restore", backup)
