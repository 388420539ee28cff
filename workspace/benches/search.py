"""Search and the palette with 200,000 entries, for a reader of half of the spaces, in this process without a socket."""

import random
import time
from datetime import timedelta

from django.db import connection
from django.test import Client
from django.utils.timezone import now

from coalitions.boards.models import Board, Card
from coalitions.discussion.models import Message, Topic
from coalitions.live.models import Head
from coalitions.search.keeping import rebuild
from coalitions.search.models import Entry
from coalitions.spaces.models import Membership, Role, Space
from workspace.drills.figures import Report, percentile

ENTRIES, SPACES, AT_ONCE = 200_000, 40, 2_000
CARDS = ENTRIES // 20
TIMES = 5
GOALS = {"sqlite": 250.0, "postgresql": 150.0}  # ms, p95
PALETTE = 80.0
BEGINNINGS = ["bi", "lä", "mö", "sko", "vat", "kom", "äl", "tid", "re", "par"]
ENDINGS = ["bliotek", "sning", "ten", "lor", "ten", "mun", "var", "ning", "gion", "ken", "gata", "hus", "lag", "plan", "krets"]
SEARCHES = [
    "mitten",
    "mitten skolor",
    "vanlig",
    "vanlig mitten",
    "sällsynt",
    "finnsinte",
    "vanlig&kind=message",
    "van*",
    "vanlig&unread=on",
]
SEARCHES += [
    "vanlig&sector=public",
    "vanlig&since=2026-01-01",
    "vanlig&who=Samira",
    "mitten&where={space}",
    "vanlig&where={space}",
]
TYPED = ["b", "bi", "bib", "läs", "möt", "vanlig", "skolor", "uppgift 12", "arb", "finnsinte"]


async def main(stage, given):
    random.seed(7)
    plant(stage)
    began = time.perf_counter()
    count = rebuild()
    print(f"  {count:,} entries, made in {time.perf_counter() - began:.0f} s")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    client = Client()
    client.cookies.load(stage.actors(1)[0].cookies)
    return judged(client, Space.objects.filter(name="Krets 0").get().pk).say()


def plant(stage):
    reader = stage.actors(1)[0].user
    spaces = Space.objects.bulk_create(Space(coalition=stage.space.coalition, name=f"Krets {n}") for n in range(SPACES))
    Head.objects.bulk_create(Head(space_id=space.pk, head=1) for space in spaces)
    Membership.objects.bulk_create(Membership(space=space, user=reader, role=Role.MEMBER) for space in spaces[::2])
    for space in spaces:
        talk(space, stage.lead)
        work(space, stage.lead)


def words(nth):
    """Two words in three are made up, every fourth post says something usual, every fiftieth and every 9,000th less so."""
    made = [random.choice(BEGINNINGS) + random.choice(ENDINGS) + random.choice(ENDINGS) for _ in range(24)]
    seldom = [word for word, every in (("vanligt", 4), ("mitten", 50), ("sällsynta", 9_000)) if nth % every == 0]
    return " ".join([*made, *seldom, "skolorna" if nth % 7 == 0 else "huset"])


def talk(space, author):
    topics = Topic.objects.bulk_create(Topic(space=space, title=words(n)[:60], made=1, author=author) for n in range(50))
    count = (ENTRIES - CARDS) // SPACES
    begin = now() - timedelta(days=900)
    said = (words(n) for n in range(count))
    posts = (
        Message(space=space, topic=topics[n % 50], body=text, html=f"<p>{text}</p>", made=n, author=author)
        for n, text in enumerate(said)
    )
    made = Message.objects.bulk_create(posts, AT_ONCE)
    for n, post in enumerate(made):
        post.at = begin + timedelta(minutes=n * 20, seconds=space.pk % 60)
    Message.objects.bulk_update(made, ["at"], AT_ONCE)


def work(space, author):
    column = Board.objects.open(space, "Läsplatser", by=None).columns.first()
    cards = (Card(column=column, title=f"Uppgift {n} {words(n)[:40]}", rank=n, author=author) for n in range(CARDS // SPACES))
    Card.objects.bulk_create(cards, AT_ONCE)


def judged(client, space):
    report = Report(f"search among {Entry.objects.count():,} entries, {connection.vendor}")
    pages = [timed(client, f"/search/?q={query.format(space=space)}&before=") for query in SEARCHES]
    names = [timed(client, f"/search/jump/?q={query}") for query in TYPED]
    report.add("search, p95", percentile(sum(pages, []), 95), "ms", most=GOALS[connection.vendor])
    return report.add("palette, p95", percentile(sum(names, []), 95), "ms", most=PALETTE)


def timed(client, address):
    """ms of each time, without the first."""
    client.get(address)
    found = []
    for _ in range(TIMES):
        began = time.perf_counter()
        assert client.get(address).status_code == 200, address
        found.append((time.perf_counter() - began) * 1000)
    print(f"  {address:50} {percentile(found, 50):8.1f} ms", flush=True)
    return found
