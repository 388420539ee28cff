"""T111: one moment of everything, while it is in use; there whole or not at all."""

import json
import os
import shutil
import signal
import stat

import pytest

from workspace.backup import Refused, manifest, sealed


def test_a_backup_holds_what_there_is_and_verifies(planted, tmp_path):
    said = planted.workplace.well("backup", "--out", tmp_path / "b", "--verify")
    state, kept = planted.workplace.do("state"), manifest.read(tmp_path / "b")
    assert "Verified" in said and kept["lacks"] == []
    assert {name: kept[name] for name in ("tables", "heads", "migrations")} == {
        name: state[name] for name in ("tables", "heads", "migrations")
    }
    assert {name: kept["entries"][f"files/{name}"]["sha256"] for name in planted.files} == state["named"]


def test_those_who_watch_can_see_when_the_last_one_was_made(place, tmp_path):
    place.well("backup", "--out", tmp_path / "b", "--verify")
    last = json.loads((place.folder / "last-backup.json").read_text())
    assert last == {"at": manifest.read(tmp_path / "b")["made"], "verified": True}


def test_only_its_owner_can_read_it(backup):
    assert stat.S_IMODE(backup.stat().st_mode) == 0o700


def test_no_session_and_no_key_is_in_it(planted, backup):
    words = [planted.session, *(planted.workplace.env[name] for name in ("SECRET_KEY", "TOKEN_KEY"))]
    content = b"".join(path.read_bytes() for path in backup.rglob("*") if path.is_file())
    assert [word for word in words if word.encode() in content] == []


def test_a_folder_with_something_in_it_is_refused_and_left(planted, tmp_path):
    (tmp_path / "mine").write_text("mine")
    code, said = planted.workplace.manage("backup", "--out", tmp_path)
    assert code == 1 and "is not empty" in said and os.listdir(tmp_path) == ["mine"]


@pytest.fixture
def stuck(place):
    """An installation whose storage never gives one of its files to the end."""
    os.mkfifo(place.folder / "files" / "documents" / "stuck")
    return place


def hidden(folder):
    return [path for path in folder.iterdir() if path.name.startswith(".")]


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGKILL])
def test_what_breaks_off_leaves_nothing_that_looks_whole(stuck, tmp_path, sign):
    out = tmp_path / "out" / "b"
    command = ["manage.py", "backup", "--out", out]
    with stuck.running(command, name="backup", ready=lambda: any(out.parent.glob(".*/database.*"))) as process:
        process.stop(sign)
    assert not out.exists() and bool(hidden(out.parent)) == (sign == signal.SIGKILL)
    for left in hidden(out.parent):
        with pytest.raises(Refused, match="is no backup"):
            manifest.read(left)


def test_what_a_killed_backup_left_goes_with_the_next(place, tmp_path):
    (tmp_path / ".b-1234.partial" / "files").mkdir(parents=True)
    place.well("backup", "--out", tmp_path / "b")
    assert hidden(tmp_path) == []


def test_two_at_once_beside_each_other_are_refused(stuck, tmp_path):
    out = tmp_path / "out" / "b"
    with stuck.running(["manage.py", "backup", "--out", out], name="backup", ready=lambda: any(out.parent.glob(".*/database.*"))):
        code, said = stuck.manage("backup", "--out", out.parent / "c")
    assert code == 1 and "Another backup is at work" in said


def test_a_file_that_the_storage_lost_is_named_and_the_rest_is_backed_up(place, planted, tmp_path):
    (place.folder / "files" / planted.files[0]).unlink()
    said = place.well("backup", "--out", tmp_path / "b", "--verify")
    assert f"not in the storage: {planted.files[0]}" in said and "Verified" in said
    assert manifest.read(tmp_path / "b")["lacks"] == [planted.files[0]]


def test_a_database_that_breaks_the_laws_of_the_log_does_not_verify_and_is_kept_to_be_looked_at(place, tmp_path):
    place.do("sql", "DELETE FROM live_logrow WHERE seq = 3 AND space_id > 0")
    code, said = place.manage("backup", "--out", tmp_path / "b", "--verify")
    assert code == 1 and "does not verify" in said and "I3: space" in said
    assert (tmp_path / "b" / "manifest.json").exists()


@pytest.mark.parametrize("break_it", ["change", "remove", "add"])
def test_damage_is_found_and_named(backup, tmp_path, break_it):
    copy = shutil.copytree(backup, tmp_path / "copy")
    name = next(name for name in manifest.lying(copy) if name.startswith("files/"))
    if break_it == "change":
        (copy / name).write_bytes(b"!" + (copy / name).read_bytes()[1:])
    elif break_it == "remove":
        (copy / name).unlink()
    else:
        name = "files/more"
        (copy / name).write_text("more")
    assert [words.split()[0] for words in manifest.damage(copy, manifest.read(copy))] == [name]


def test_a_manifest_that_was_changed_is_refused(backup, tmp_path):
    copy = shutil.copytree(backup, tmp_path / "copy")
    said = json.loads((copy / "manifest.json").read_text())
    (copy / "manifest.json").write_text(json.dumps(said | {"lacks": ["x"]}))
    with pytest.raises(Refused, match="is damaged"):
        manifest.read(copy)


def test_a_short_passphrase_seals_nothing(monkeypatch):
    monkeypatch.setenv("BACKUP_PASSPHRASE", "elva tecken")
    with pytest.raises(Refused, match="at least 12 characters"):
        sealed.passphrase()


def test_keys_come_back_with_the_passphrase_only(planted, elsewhere, tmp_path):
    phrase = {"BACKUP_PASSPHRASE": "korrekt häst batteri"}
    planted.workplace.well("backup", "--out", tmp_path / "b", "--with-secrets", **phrase)
    assert planted.workplace.env["TOKEN_KEY"] not in (tmp_path / "b" / "keys.sealed").read_text()
    with pytest.raises(Refused, match="does not open"):
        sealed.read(tmp_path / "b", "another passphrase")
    elsewhere.well("restore", tmp_path / "b", "--with-secrets", **phrase)
    kept = elsewhere.folder / "token_key"
    assert kept.read_text() == planted.workplace.env["TOKEN_KEY"] and stat.S_IMODE(kept.stat().st_mode) == 0o600
