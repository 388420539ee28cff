"""People post, edit and react for a long time: nothing is lost, and the server's memory stays where it is."""

import asyncio
import re
import time
from uuid import uuid4

import httpx

from workspace.drills.audience import at_head, audience
from workspace.drills.compare import compare, lost_posts
from workspace.drills.figures import Report
from workspace.drills.posting import PATIENCE, Posting
from workspace.drills.watching import memory

RATE = 6  # posts a second, and as many edits and reactions
LOOK = 2.0  # seconds between two looks at the memory
WARM = 0.3  # of the time, in which caches fill and nothing is judged
MIB, HOUR = 1024 * 1024, 3600
MOST = 10.0  # MiB an hour
SHOWN = re.compile(r'id="message-(\d+)" data-v="(\d+)"')


async def run(stage, seconds, clients):
    actors, looks = stage.actors(clients), [[] for _ in stage.web]
    async with audience(stage, actors) as (pages, http):
        posting, doing = Posting(stage, actors, http), Doing(stage, actors, http)
        await asyncio.gather(posting.go_on(seconds, RATE), doing.go_on(seconds), watch(stage, seconds, looks))
        head = await at_head(stage, pages)
    return told(stage, pages, posting, doing, looks).add("all at the head after", head, "s", most=5.0)


async def watch(stage, seconds, looks):
    """Notes (seconds, bytes) of each process, over and over."""
    begun = time.monotonic()
    while (passed := time.monotonic() - begun) < seconds:
        for process, seen in zip(stage.web, looks, strict=True):
            seen.append((passed, memory(process)))
        await asyncio.sleep(LOOK)


def told(stage, pages, posting, doing, looks):
    verdict, (lost, doubled) = compare(stage, pages), lost_posts(posting.posts)
    report = Report(f"{len(pages)} pages: {len(posting.posts)} posts, {doing.edits} edits, {doing.reactions} reactions")
    report.none(lost=verdict.lost, doubled=verdict.doubled, out_of_order=verdict.out_of_order, gaps=verdict.gaps)
    report.none(answered_posts_lost=lost, posts_doubled=doubled, posts_not_taken=posting.failed, deeds_refused=doing.refused)
    report.add("deliveries", verdict.deliveries)
    for number, seen in enumerate(looks, 1):
        report.add(f"process {number} at the end", seen[-1][1] / MIB, "MiB")
        report.add(f"process {number} grows by", slope(seen[int(len(seen) * WARM) :]), "MiB/h", most=MOST)
    return report.latency("written to shown", verdict.delays)


def slope(looks):
    """MiB an hour, by least squares; 0 of fewer than two looks."""
    if len(looks) < 2:
        return 0.0
    middle, level = (sum(column) / len(looks) for column in zip(*looks, strict=True))
    spread = sum((moment - middle) ** 2 for moment, _bytes in looks)
    return sum((moment - middle) * (size - level) for moment, size in looks) / spread / MIB * HOUR


class Doing:
    """Edits of one's own last post and reactions to anybody's, through the product's forms."""

    def __init__(self, stage, actors, http):
        self.stage, self.actors, self.http = stage, actors, http
        self.edits = self.reactions = self.refused = 0
        self.own = {}

    async def go_on(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            actor = self.stage.chance.choice(self.actors)
            await asyncio.gather(self.edit(actor), self.react(actor), asyncio.sleep(1 / RATE))

    async def edit(self, actor):
        """The first time there is something to edit, it is written."""
        pk, version = self.own.get(actor, (None, None))
        fields = {"body": f"Ändrat {uuid4().hex}"} | ({"version": version} if pk else {})
        answer = await self.send(actor, f"{pk}/editing/" if pk else "", fields)
        if answer and (shown := SHOWN.search(answer.text)):
            self.own[actor], self.edits = (int(shown[1]), int(shown[2])), self.edits + bool(pk)

    async def react(self, actor):
        if self.own:
            pk, _version = self.stage.chance.choice(list(self.own.values()))
            kind = self.stage.chance.choice(["agree", "thanks", "joy"])
            self.reactions += await self.send(actor, f"{pk}/reacting/", {"kind": kind}) is not None

    async def send(self, actor, where, fields):
        """The answer; None when there was none, or a refusal, which is counted."""
        headers = {"Cookie": actor.cookie, "X-CSRFToken": actor.csrf, "Idempotency-Key": str(uuid4())}
        try:
            url = f"{self.stage.url()}{self.stage.address}messages/{where}"
            answer = await self.http.post(url, data=fields, headers=headers, timeout=PATIENCE)
        except httpx.HTTPError:
            return None
        self.refused += 400 <= answer.status_code < 500
        return answer if answer.is_success else None
