"""Lines of the log: constant events, listed fields, persons as pseudonyms, exceptions without what they said."""

import ast
import io
import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import IntegrityError
from django.test import override_settings

from coalitions.people.models import User
from workspace import release
from workspace.logs import FIELDS, OURS, formatter, pseudonym
from workspace.traces import trace

ROOT = Path(__file__).resolve().parents[2]
LEVELS = {"debug", "info", "warning", "error", "exception"}


def calls():
    """(file, event, names of fields) of every line that our code writes."""
    for path in [*ROOT.glob("coalitions/**/*.py"), *ROOT.glob("workspace/**/*.py")]:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {f"log.{level}" for level in LEVELS}:
                extra = next((word.value for word in node.keywords if word.arg == "extra"), ast.Dict([], []))
                yield path.name, getattr(node.args[0], "value", None), fields(extra)


def fields(extra):
    """Keys of a dictionary written out; of one put together those of its parts."""
    return {key.value for part in ast.walk(extra) if isinstance(part, ast.Dict) for key in part.keys if key}


def test_every_line_of_ours_is_a_constant_event_of_a_known_logger():
    strange = [(name, event) for name, event, _ in calls() if str(event).partition(".")[0] not in OURS or " " in str(event)]
    assert strange == []
    assert len(list(calls())) > 20


def test_no_field_is_lost_for_not_being_listed():
    assert [(name, event, lost) for name, event, given in calls() if (lost := given - set(FIELDS))] == []


def line(name, words, *values, stream="stdout", **options):
    """What stands in the log."""
    made = logging.getLogger(name).makeRecord(name, options.pop("level", logging.INFO), "f", 1, words, values, **options)
    return formatter("web", stream).format(made)


def test_a_field_that_is_not_listed_is_left_out():
    told = json.loads(line("live", "live.torn", exc_info=None, extra={"kind": "message.posted", "title": "Hemligt"}))
    assert (told["event"], told["kind"], "title" in told) == ("live.torn", "message.posted", False)


def test_of_a_librarys_words_the_pattern_remains():
    told = json.loads(line("psycopg.pool", "error connecting in %r: %s", "pool-1", "password=x", exc_info=None))
    assert (told["event"], told["message"]) == ("psycopg.pool", "error connecting in %r: %s")
    assert "tuva" not in line("asyncio", "Task failed: ValueError('tuva@x.example')", exc_info=None)


def failing():
    try:
        User.objects.get(pk=int("tuva@x.example"))
    except ValueError as error:
        raise IntegrityError("Key (email)=(tuva@x.example) already exists") from error


def test_of_an_exception_kind_and_way_remain():
    with pytest.raises(IntegrityError) as raised:
        failing()
    told = trace(raised.value)
    assert "django.db.utils.IntegrityError\n" in told and "\nValueError\n" in told
    assert "tests/watching/test_logs.py:" in told and " failing" in told
    assert "tuva" not in told and str(ROOT) not in told


def test_the_code_of_the_system_stands_beside_the_kind(tmp_path):
    with pytest.raises(OSError) as raised:
        (tmp_path / "hemligt").read_text()
    assert trace(raised.value).startswith("FileNotFoundError 2\n") and "hemligt" not in trace(raised.value)


def test_an_exception_that_a_library_only_writes_out_is_taken_up_where_it_was_caught():
    try:
        failing()
    except IntegrityError as error:
        told = json.loads(line("daphne.server", f"failed: {error}", level=logging.ERROR, exc_info=None))
    assert told["exception"].startswith("django.db.utils.IntegrityError\n") and "message" not in told


def test_a_person_is_a_pseudonym_that_changes_with_the_key():
    told = json.loads(line("live", "live.closed", exc_info=None, extra={"user": 4711}))
    assert told["person"] == pseudonym(4711) != pseudonym(4712) and "4711" not in told["person"]
    with override_settings(SECRET_KEY="another key"):
        assert pseudonym.__wrapped__(4711) != told["person"]


def test_on_a_terminal_the_lines_are_for_eyes(monkeypatch):
    seen = io.StringIO()
    seen.isatty = lambda: True
    monkeypatch.setattr(sys, "stderr", seen)
    told = line("live", "live.torn", stream="stderr", exc_info=None, extra={"kind": "message.posted"})
    assert "live.torn" in told and "message.posted" in told and not told.startswith("{")


def test_what_ends_a_thread_stands_in_the_log():
    code = "import threading; from workspace import logs; logs.begin('web'); threading.Thread(target=lambda: int('tuva')).start()"
    setup = "import django; django.setup(); "
    done = subprocess.run([sys.executable, "-c", setup + code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    told = json.loads(done.stdout)
    assert (told["event"], told["exception"].splitlines()[0], done.stderr) == ("thread.failed", "ValueError", "")


def test_the_release_is_version_and_commit(tmp_path, monkeypatch):
    assert release.RELEASE.startswith("0.") and release.release() == release.RELEASE
    monkeypatch.setenv("RELEASE_COMMIT", "1a2b3c4d5e6f")
    assert release.release().endswith("+1a2b3c4d")


HEADS = {
    "loose": ({"HEAD": "ref: refs/heads/main", "refs/heads/main": "abc"}, "abc"),
    "packed": ({"HEAD": "ref: refs/heads/main", "packed-refs": "# pack\nxyz refs/heads/other\nabc refs/heads/main"}, "abc"),
    "detached": ({"HEAD": "abc"}, "abc"),
    "none": ({}, ""),
}


@pytest.mark.parametrize("name", HEADS)
def test_the_commit_of_a_working_copy_is_read_without_git(tmp_path, name):
    files, commit = HEADS[name]
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text + "\n")
    assert release.checked_out(tmp_path) == commit
