"""T36: a client that is there no more without having said so: its laptop sleeps, its cable was pulled."""

import os
import re
import signal
import sys
import time
import uuid
from urllib.request import urlopen

import pytest

from tests.live.crowd import people
from tests.watching.visitor import eventually
from workspace import sockets as product
from workspace.processes import Process, free_port, until

pytestmark = pytest.mark.once

PING, SILENCE = 1, 2  # seconds, of this server
LOOKS = 2  # seconds between two looks of daphne's at who is silent


@pytest.fixture
def impatient(tmp_path, open_database, server_env):
    port = free_port()
    url = f"http://localhost:{port}"
    env = os.environ | server_env | {"DATA_DIR": str(tmp_path), "BASE_URL": url}
    process = Process(
        [sys.executable, "-m", "tests.live.impatient", str(port), str(PING), str(SILENCE)], log=tmp_path / "log", env=env
    )
    until(lambda: urlopen(f"{url}/livez", timeout=2).status == 200, process)
    yield url
    process.stop()


@pytest.fixture
def client(impatient, tmp_path):
    cookie = people(1, f"t36{uuid.uuid4().hex[:6]}")[0].cookie
    process = Process([sys.executable, "-m", "tests.live.sleeper", impatient, cookie], log=tmp_path / "client")
    until(lambda: "open" in process.log.read_text(), process)
    yield process
    process.stop(signal.SIGKILL)


def open_sockets(url):
    return float(re.search(r"^coalition_live_sockets(?:{.*})? (\S+)", urlopen(f"{url}/metrics").read().decode(), re.M)[1])


def test_t36_a_stopped_client_is_freed_and_a_silent_one_that_lives_is_not(impatient, client):
    eventually(lambda: open_sockets(impatient) == 1)
    time.sleep(PING + SILENCE + 2 * LOOKS)
    assert open_sockets(impatient) == 1
    client.popen.send_signal(signal.SIGSTOP)
    eventually(lambda: open_sockets(impatient) == 0, PING + SILENCE + 3 * LOOKS)


def test_t36_in_earnest_that_is_within_a_minute():
    assert product.PING + product.SILENCE + 2 * LOOKS < 60
