"""/metrics: every figure is documented, every alert speaks of figures that exist, and each moves when its thing happens."""

import re
from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.db import OperationalError, connection

from coalitions.live.counts import Histogram
from tests.live.reader import Reader
from tests.watching.asking import Behind
from tests.watching.visitor import eventually
from workspace.edge import Edge
from workspace.metrics import BUSY, LOCK, time_locks
from workspace.watching.facts import facts
from workspace.watching.scrape import HUB, Scrape, histogram

ROOT = Path(__file__).resolve().parents[2]
NAME = re.compile(r"\bcoalition_[a-z_]+")
ENDINGS = r"_(total|bucket|count|sum)$"


def figures(text):
    """{name with labels: value}."""
    rows = [line.rpartition(" ") for line in text.splitlines() if not line.startswith("#")]
    return {name: float(value) for name, _, value in rows}


@pytest.fixture
def told(visit):
    """`told("coalition_…")`: what the process says of it now."""
    return lambda name: figures(visit().get("/metrics").text).get(name, 0.0)


@pytest.fixture
def names(db):
    """All that a process can tell, on whichever set-up."""
    whole = facts() | {"backup": {"timestamp": 1, "verified": 1}, "redis": "ok"}
    whole["pool"] = dict.fromkeys(("size", "available", "waiting", "wait_seconds", "refused"), 0)
    watch = Edge(Behind(), Behind()).watch
    watch.hub = lambda: dict.fromkeys(HUB, 0)
    return {family.name for family in Scrape(watch, whole).collect() if family.name.startswith("coalition_")}


def written(name):
    return {re.sub(ENDINGS, "", found) for found in NAME.findall((ROOT / name).read_text())}


def test_every_figure_is_documented_and_no_other(names):
    assert names == written("docs/operate.md")
    assert len(names) > 35


def test_alerts_speak_of_figures_that_exist_and_are_explained(names):
    assert written("deploy/alerts.yaml") <= names
    rules = yaml.safe_load((ROOT / "deploy/alerts.yaml").read_text())["groups"][0]["rules"]
    assert [rule["alert"] for rule in rules if rule["alert"] not in (ROOT / "docs/operate.md").read_text()] == []


def test_requests_are_counted_by_route_and_status(visit, told):
    names = [f'coalition_requests_total{{route="{route}",status="{status}"}}' for route, status in COUNTED]
    before = [told(name) for name in names]
    for path in ("/account/login/", "/invitations/1/none/", "/no/such/place/", "/static/css/index.css", "/livez"):
        visit().get(path)
    assert [told(name) for name in names] == [count + 1 for count in before]


COUNTED = [("account_login", 200), ("spaces:invitation", 404), ("none", 404), ("static", 200)]


def test_the_wire_is_counted(served, visit, told, live):
    names = ["news_total", "commit_to_send_seconds_count", "gap_fetches_total", 'closes_total{code="4400"}']
    before = [told(f"coalition_live_{name}") for name in names]
    page = Reader(served.urls[0], live.joar)
    page.watch(live.space)
    page.connect()
    live.space.describe(name="Rummet", by=live.ingegerd)
    assert page.until(lambda: page.seqs)
    assert told("coalition_live_sockets") == told("coalition_live_spaces") == 1
    visit(live.joar).get(f"/api/v1/spaces/{live.space.pk}/log?after=0")
    page.send("{")
    assert page.until(lambda: page.code == 4400)
    assert [told(f"coalition_live_{name}") - old for name, old in zip(names, before, strict=True)] == [1, 1, 1, 1]


def test_a_page_that_acknowledges_nothing_shows(served, told, live):
    page = Reader(served.urls[0], live.joar)
    page.acks = False
    page.watch(live.space)
    page.connect()
    live.space.describe(name="Rummet", by=live.ingegerd)
    assert page.until(lambda: page.seqs)
    assert told("coalition_live_unacknowledged_bytes") > 50
    page.hang_up()
    eventually(lambda: told("coalition_live_unacknowledged_bytes") == 0)


def test_catching_up_is_no_news(served, told, live):
    start = live.space.head.head
    live.space.describe(name="Tidigare", by=live.ingegerd)
    before = told("coalition_live_commit_to_send_seconds_count")
    page = Reader(served.urls[0], live.joar)
    page.watch(live.space, after=start)
    page.connect()
    assert page.until(lambda: page.seqs)
    assert told("coalition_live_commit_to_send_seconds_count") == before
    page.hang_up()


@pytest.mark.skipif(not settings.EMBEDDED, reason="PostgreSQL locks rows")
def test_waits_for_sqlites_writer_are_counted(db):
    def locked(execute, sql, *args):
        raise OperationalError("database is locked")

    time_locks(connection)
    waits, refused = LOCK._sum.get(), BUSY._value.get()
    with connection.execute_wrapper(locked), pytest.raises(OperationalError):
        connection.cursor().execute("BEGIN IMMEDIATE")
    assert (LOCK._sum.get() > waits, BUSY._value.get()) == (True, refused + 1)
    assert len(connection.execute_wrappers) == 1


def test_a_histogram_counts_what_is_at_most_its_bound():
    seen = Histogram(0.1, 1)
    for seconds in (0.05, 0.1, 0.5, 7):
        seen.observe(seconds)
    samples = {sample.labels.get("le"): sample.value for sample in histogram("x", "words", seen).samples}
    assert samples == {"0.1": 2, "1": 3, "+Inf": 4, None: 7.65}
