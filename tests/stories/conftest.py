"""A product of its own for each story, on an empty database, with a browser and the mails it sends."""

import email
from email import policy
from types import SimpleNamespace

import pytest
from playwright.sync_api import expect

from tests.browser import conftest as living
from tests.browser.conftest import CHROMIUM
from workspace.processes import until
from workspace.topology import Topology

expect.set_options(timeout=15_000)  # a region rests 7 s after it was fetched, and the fault before that may take 5 s
database, site, chromium = living.database, living.site, living.chromium  # for stories that begin in the middle of one
canaries, watch, browse, living_cast = living.canaries, living.watch, living.browse, living.cast


def pytest_collection_modifyitems(items):
    for item in items:
        if "/stories/" in str(item.path):
            item.add_marker(pytest.mark.browser)
            if not CHROMIUM:
                item.add_marker(pytest.mark.skip(reason="no Chromium: apt-get install chromium-headless-shell, or set CHROMIUM"))


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """One embedded process with an empty database of its own, and `mail(address)`: the newest mail to it."""
    folder = tmp_path_factory.mktemp("story")
    env = {"DATABASE_URL": f"sqlite:///{folder / 'story.sqlite3'}", "REDIS_URL": "", "DEMO": "0"}
    with Topology(folder, web=1, worker=False, env=env) as running:
        yield SimpleNamespace(
            url=running.urls[0],
            manage=running.manage,
            database=folder / "story.sqlite3",
            mail=lambda address, words="": newest(running.web[0], folder / "data" / "mail", address, words),
        )


def newest(process, folder, address, words):
    """Waits for a mail to the address with these words in it; its body."""
    found = []
    until(lambda: found.extend(mails(folder, address, words)) or found, process)
    return found[0]


def mails(folder, address, words):
    files = sorted(folder.glob("*"), key=lambda file: file.stat().st_mtime_ns, reverse=True) if folder.exists() else []
    found = [email.message_from_bytes(part, policy=policy.default) for file in files for part in parts(file)]
    return [body for one in found if one["To"] == address and words in (body := one.get_content())]


def parts(file):
    return [part for part in file.read_bytes().split(b"\n" + b"-" * 79 + b"\n") if part.strip()][::-1]
