"""Server time, queries and bytes of every page, with little, usual and much in it, in this process without a socket."""

import time

from django.db import connection
from django.http import HttpResponse
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import path

from coalitions.documents.models import Document
from coalitions.live.kept import kept
from coalitions.organisations.models import Organisation
from coalitions.people.guards import public
from workspace.benches.planting import SIZES, Plot
from workspace.drills.figures import Report, percentile

TIMES = 9
MOST = 150.0  # ms of server time, with much in it
MOSTS = {"idea and need map": 300.0, "ideas and needs": 300.0}  # of 300 needs and ideas
POSTS_CPU, CARDS_CPU, PLAIN = 12.0, 15.0, 1.5  # ms of processor time, with usual things in them, drawn before
FILTERS = {
    "words": "q=organisation+00",
    "sector": "sector=public&sector=academia",
    "county": "county=24",
    "place": "municipality=2480",
    "coalition": "coalition=1",
    "offer": "offers=hours",
    "all": "q=0&sector=public&county=24&offers=hours&by=table",
    "last page": "page=9999",
}
DIRECTORY = {
    "organisations": "/organisations/",
    **{f"organisations, {name}": f"/organisations/?{query}" for name, query in FILTERS.items()},
    "people": "/organisations/people/?sector=public&skill=webb",
    "who works with whom": "/organisations/together/",
}
DATABASE = {"sqlite": 1.0, "postgresql": 1.5}  # what a database of its own may add


async def main(stage, given):
    plot, rows = Plot(stage), {}
    print(HEAD)
    for size, numbers in SIZES.items():
        plot.grow(numbers)
        for name, address in addresses(plot).items():
            rows[name, size] = measured(plot, address)
            print(line(name, size, rows[name, size]), flush=True)
    return judged(rows).say()


def addresses(plot):
    """Every kind of page a member opens."""
    space, coalition = f"/spaces/{plot.space.pk}", f"/coalitions/{plot.space.coalition_id}"
    card = plot.board.columns.first().cards.first()
    head = plot.stage.head().head
    return {
        "today": "/today/",
        "coalitions": "/coalitions/",
        "where we are": f"{coalition}/",
        **talk(plot, space),
        "board": plot.board.get_absolute_url(),
        "task": card.get_absolute_url(),
        "ideas and needs": f"{space}/ideas/",
        "idea and need map": f"{space}/ideas/map/",
        "documents": f"{space}/documents/",
        "document": Document.objects.filter(space=plot.space).first().get_absolute_url(),
        "members": f"{space}/members/",
        **DIRECTORY,
        "organisation": Organisation.objects.first().get_absolute_url(),
        "notifications": "/notifications/",
        "settings": "/settings/",
        "sidebar": f"{space}/sidebar/?at=space",
        "log, nothing new": f"/api/v1{space}/log?after={head}&draw=1",
        "log, 200 rows": f"/api/v1{space}/log?after={max(head - 200, 0)}&draw=1&limit=200",
    }


def talk(plot, space):
    posts = list(plot.topic.messages.order_by("made").values_list("made", flat=True))
    return {
        "threads": f"{space}/topics/",
        "thread": plot.topic.get_absolute_url(),
        "thread, earlier": f"{plot.topic.get_absolute_url()}?before={posts[len(posts) // 2]}",
        "catch-up": "/catch-up/",
        "search": f"/search/?q=biblioteket&where={plot.space.pk}",
    }


def measured(plot, address):
    """ms of server time and of processor time, both as the median, the first time's too; queries; bytes."""
    client = Client()
    client.cookies.load(plot.reader.cookies)
    kept.clear()
    first = timed(client, address)
    runs = [timed(client, address) for _ in range(TIMES)]
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address, follow=True)
    found = {"first": first[0], "bytes": len(answer.content), "queries": len(queries), "status": answer.status_code}
    return found | {"wall": percentile([wall for wall, _cpu in runs], 50), "cpu": percentile([cpu for _wall, cpu in runs], 50)}


def timed(client, address):
    wall, cpu = time.perf_counter(), time.process_time()
    client.get(address, follow=True)
    return (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000


def judged(rows):
    slack = DATABASE[connection.vendor]
    report = Report(f"goals, {connection.vendor}")
    for (name, size), row in rows.items():
        if size == "much":
            report.add(f"{name}, much", row["wall"], "ms", most=MOSTS.get(name, MOST))
            spread = {rows[name, each]["queries"] for each in SIZES}
            report.add(f"{name}, queries more than with little", max(spread) - rows[name, "little"]["queries"], most=0)
    report.add("thread of 50 posts, drawn before, CPU", rows["thread", "usual"]["cpu"], "ms", most=POSTS_CPU * slack)
    report.add("board of 100 tasks, drawn before, CPU", rows["board", "usual"]["cpu"], "ms", most=CARDS_CPU * slack)
    return report.add("a page that touches nothing, over Django's own handler, CPU", plain(), "ms", most=PLAIN)


class Bare:
    urlpatterns = [path("bare/", public(lambda request: HttpResponse("ok")))]


def plain():
    """ms that our middleware adds to a view that does nothing."""
    with override_settings(ROOT_URLCONF=Bare):
        ours = cost()
        with override_settings(MIDDLEWARE=[]):
            return ours - cost()


def cost():
    client = Client()
    client.get("/bare/")
    return percentile([timed(client, "/bare/")[1] for _ in range(50)], 50)


HEAD = "  page                      size      first ms       ms   CPU ms  queries      bytes"


def line(name, size, row):
    wrong = "" if row["status"] == 200 else f"  status {row['status']}"
    figures = f"{row['first']:8.1f} {row['wall']:8.1f} {row['cpu']:8.1f} {row['queries']:8} {row['bytes']:10,}"
    return f"  {name:25} {size:8} {figures}{wrong}"
