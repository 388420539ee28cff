"""A real server on the test database and a real Chromium; every test plants its own coalition, so tests share nothing."""

import os
import uuid
from itertools import cycle

import pytest
from django.conf import settings
from django.db import connections
from django.test import Client
from playwright.sync_api import expect, sync_playwright

from tests.browser.canaries import Canaries
from tests.browser.watch import Watch
from tests.cast import plant
from workspace.chromium import CHROMIUM
from workspace.chromium import FLAGS as USUAL
from workspace.processes import free_port
from workspace.topology import Topology

PROVIDER = f"http://localhost:{free_port()}"  # where test_provider.py has an organisation's own sign-in
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # playwright's own loop runs in this thread
# ms; a region rests 7 s after it was fetched, and the fault before that may take 5 s, or wait for a heartbeat where news is lost
expect.set_options(timeout=30_000 if "lossy" in os.environ.get("CHANNEL_LAYER", "") else 15_000)
FLAGS = [*USUAL, "--disable-quic", "--no-first-run", "--disable-component-update", "--disable-sync"]


def pytest_collection_modifyitems(items):
    for item in items:
        if "/browser/" in str(item.path):
            item.add_marker(pytest.mark.browser)
            if "/client/" in str(item.path) or "axe" in item.nodeid:
                item.add_marker(pytest.mark.once)  # how pages look and scripts behave is the same whatever serves them
            if not CHROMIUM:
                item.add_marker(pytest.mark.skip(reason="no Chromium: apt-get install chromium-headless-shell, or set CHROMIUM"))


@pytest.fixture(scope="session")
def database(django_db_setup, django_db_blocker):
    """The test database, open to verbs called by the tests and to the server's process alike."""
    with django_db_blocker.unblock():
        yield connections["default"].settings_dict


@pytest.fixture(scope="session")
def site(database, tmp_path_factory):
    """The running product on the test database: one embedded process, or with PostgreSQL and Redis the whole topology."""
    whole = bool(settings.REDIS_URL)
    env = {"DATABASE_URL": address(database), "REDIS_URL": settings.REDIS_URL, "PROVIDERS_INSIDE": PROVIDER} | keys()
    env["TRANSLATOR"] = "tests.discussion.translator.loud"
    with Topology(tmp_path_factory.mktemp("server"), web=2 if whole else 1, worker=whole, env=env) as running:
        yield running


def keys():
    """Sessions made by the tests must open in the server's processes."""
    return {"SECRET_KEY": settings.SECRET_KEY, "TOKEN_KEY": settings.TOKEN_KEY, "DEPLOYMENT": settings.DEPLOYMENT}


def address(database):
    if "sqlite" in database["ENGINE"]:
        return f"sqlite:///{database['NAME']}"
    return f"postgres://{database['USER']}@{database['HOST']}:{database['PORT'] or 5432}/{database['NAME']}"


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def cast(database):
    """A fresh coalition with its own people; overrides the transactional one."""
    return plant(domain=f"{uuid.uuid4().hex[:8]}.example")


@pytest.fixture(scope="session")
def canaries(site):
    """What nobody outside may meet in the whole run; its end fails the run when somebody did."""
    canaries = Canaries(site)
    yield canaries
    canaries.end()


@pytest.fixture
def watch():
    """Looks on at every page of the test, and at its end asks that there was nothing to see."""
    watch = Watch()
    yield watch
    assert watch.seen == []


@pytest.fixture
def browse(site, chromium, watch, canaries):
    """`browse(cast.tuva, "/path/", width=390)`: a page of its own context, at the next process; None for a visitor."""
    contexts, urls = [], cycle(site.urls)
    canaries.sing()

    def open_page(user, path="/", *, width=1280, height=900, language="sv", theme="light", **options):
        url = next(urls)
        speaks(user, language)
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme=theme,
            locale=language,
            base_url=url,
            **options,
        )
        contexts.append(context)
        watch.over(context, url)
        context.add_cookies([session_of(user, url)] if user else [])
        page = context.new_page()
        canaries.listen(page, user)
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()


def speaks(user, language):
    if user is not None and user.language != language:
        type(user).objects.filter(pk=user.pk).update(language=language)


def session_of(user, url):
    client = Client()
    client.force_login(user)
    return {"name": settings.SESSION_COOKIE_NAME, "value": client.cookies[settings.SESSION_COOKIE_NAME].value, "url": url}
