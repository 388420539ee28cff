"""The server's process: how it ends, what it refuses to start on. What it takes in: tests/watching."""

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from django.conf import settings

from tests.live.reader import Reader
from workspace.processes import Process, free_port, until

SERVE = [sys.executable, "manage.py", "serve", "--port"]


@pytest.fixture
def alone(tmp_path, open_database, server_env):
    """A second server, with data of its own."""
    port = free_port()
    env = os.environ | server_env | {"DATA_DIR": str(tmp_path), "BASE_URL": f"http://localhost:{port}", "JOBS": "thread"}
    process = Process([*SERVE, str(port)], log=tmp_path / "log", env=env)
    url = f"http://localhost:{port}"
    until(lambda: urlopen(f"{url}/livez", timeout=2).status == 200, process)
    yield process, url, env
    process.stop()


@pytest.mark.once
def test_a_process_says_goodbye_finishes_and_exits_0(alone, live):
    process, url, env = alone
    page = Reader(url, live.joar)
    page.watch(live.space)
    assert page.connect()
    process.popen.send_signal(signal.SIGTERM)
    page.until(lambda: page.code)
    assert page.code == 4503
    assert page.frames[-1]["t"] == "bye" and 0 <= page.frames[-1]["retry_ms"] < 15_000
    assert process.popen.wait(20) == 0


def is_small(status):
    return "THP_enabled:\t0" in status.read_text()


@pytest.mark.once
@pytest.mark.skipif(not Path("/sys/kernel/mm/transparent_hugepage").exists(), reason="a system without huge pages")
def test_a_process_lives_in_small_pages_and_gives_back_what_it_freed(running):
    for process in (*running.web, running.others["worker"]):
        status = Path(f"/proc/{process.popen.pid}/status")
        until(partial(is_small, status), process)


@pytest.mark.once
def test_t106_a_busy_port_and_held_data_are_said_in_words(alone):
    _, url, env = alone
    port = str(urlsplit(url).port)
    elsewhere = {"DATA_DIR": env["DATA_DIR"] + "/other"}
    said = refusal([*SERVE, port], env | elsewhere)
    assert f"Port {port} is in use" in said
    if not env["REDIS_URL"]:
        assert "serve.lock" in refusal([*SERVE, str(free_port())], env)


@pytest.mark.skipif(settings.EMBEDDED, reason="two folders do not share one SQLite file")
def test_t106_without_redis_two_folders_do_not_serve_one_database(tmp_path, open_database, server_env):
    port, both = free_port(), os.environ | server_env | {"REDIS_URL": "", "DATA_DIR": str(tmp_path)}
    process = Process([*SERVE, str(port)], log=tmp_path / "log", env=both)
    try:
        until(lambda: urlopen(f"http://localhost:{port}/livez", timeout=2).status == 200, process)
        said = refusal([*SERVE, str(free_port())], both | {"DATA_DIR": str(tmp_path / "other")})
        assert f"serves the database {open_database['NAME']}" in said
    finally:
        process.stop()


def refusal(command, env):
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=40)
    assert done.returncode == 1
    return done.stderr


@pytest.mark.once
def test_the_product_also_runs_under_uvicorn(tmp_path, live, server_env):
    port = free_port()
    env = os.environ | server_env | {"DATA_DIR": str(tmp_path), "BASE_URL": f"http://localhost:{port}"}
    command = [sys.executable, "-m", "uvicorn", "workspace.asgi:application", "--port", str(port), "--log-level", "warning"]
    process = Process(command, log=tmp_path / "log", env=env)
    try:
        until(lambda: urlopen(f"http://localhost:{port}/livez", timeout=2).status == 200, process)
        page = Reader(f"http://localhost:{port}", live.joar)
        page.watch(live.space)
        assert page.connect()
        live.space.describe(name="Rummet", by=live.ingegerd)
        assert page.until(lambda: page.last(live.space) == live.space.head.head)
        page.send("{")
        assert page.until(lambda: page.code == 4400)
    finally:
        process.stop()
