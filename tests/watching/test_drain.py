"""The end of a process: it leaves service first, finishes what it began, and can be hurried."""

import signal
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.watching.conftest import SETTINGS
from tests.watching.urls import HOLD
from tests.watching.visitor import Visitor, eventually
from workspace.topology import Topology

pytestmark = pytest.mark.once


@pytest.fixture
def alone(server_env, tmp_path):
    """A process that waits a second between goodbye and closing its port."""
    with Topology(tmp_path, web=1, worker=False, env=server_env | SETTINGS | {"DRAIN_DELAY": "1"}) as running:
        (tmp_path / "data" / HOLD).touch()
        yield running.web[0], Visitor(running.urls[0]), tmp_path / "data" / HOLD


def test_a_process_that_ends_says_so_finishes_its_requests_and_exits_0(alone):
    process, visitor, file = alone
    with ThreadPoolExecutor() as pool:
        begun = pool.submit(visitor.get, "/held/")
        eventually(lambda: "coalition_requests_busy 1.0" in visitor.get("/metrics").text)
        process.popen.send_signal(signal.SIGTERM)
        eventually(lambda: visitor.get("/readyz").status == 503)
        file.unlink()
        assert begun.result().status == 200
    assert process.popen.wait(20) == 0


def test_a_second_signal_ends_it_at_once(alone):
    process, visitor, _ = alone
    with ThreadPoolExecutor() as pool:
        begun = pool.submit(visitor.get, "/held/")
        eventually(lambda: "coalition_requests_busy 1.0" in visitor.get("/metrics").text)
        process.popen.send_signal(signal.SIGTERM)
        eventually(lambda: visitor.get("/readyz").status == 503)
        process.popen.send_signal(signal.SIGTERM)
        assert process.popen.wait(5) == 1
        assert begun.exception()
