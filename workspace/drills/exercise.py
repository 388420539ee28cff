"""People contribute to an open exercise at once: each contribution reaches every page in time, none is lost and none twice."""

import asyncio
import time
from collections import Counter
from uuid import uuid4

from coalitions.journey.models import Contribution, Exercise, Meeting
from workspace.drills.acting import Acting, act
from workspace.drills.compare import compare
from workspace.drills.figures import Report, percentile

PAUSE = 10.0  # seconds between two contributions of one person


class Saying(Acting):
    """said: words of every contribution that was answered with yes. took: seconds until that answer."""

    def __init__(self, stage, http):
        super().__init__(stage, http)
        self.said, self.took = [], []

    async def go_on(self, actor, end):
        """Each at a moment of their own, then every ten seconds."""
        at = time.monotonic() + self.stage.chance.uniform(0, PAUSE)
        while at < end:
            await asyncio.sleep(max(at - time.monotonic(), 0))
            await self.say(actor, f"Bidrag {uuid4().hex}")
            at += PAUSE

    async def say(self, actor, words):
        begun = time.monotonic()
        if await self.send(actor, f"{self.stage.address}contributions/", {"text": words, "category": "need"}):
            self.said.append(words)
            self.took.append(time.monotonic() - begun)


async def run(stage, seconds, clients):
    stage.topic = plant(stage, "situation", "Behov, utmaningar och insatser")  # the pages open the exercise
    pages, saying, head = await act(stage, clients, seconds, Saying)
    return told(Report(f"{clients} people contribute for {seconds} s, each every {PAUSE:.0f} s"), stage, pages, saying, head)


def plant(stage, kind, title):
    """An exercise that is open."""
    meeting = Meeting.objects.plan(stage.space, by=stage.lead, title="Träff")
    exercise = Exercise.objects.prepare(meeting, by=stage.lead, kind=kind, title=title)
    exercise.open(by=stage.lead)
    return exercise


def told(report, stage, pages, saying, head):
    verdict = compare(stage, pages)
    kept = Counter(Contribution.objects.filter(exercise=stage.topic).values_list("text", flat=True))
    report.none(lost=verdict.lost, doubled=verdict.doubled, out_of_order=verdict.out_of_order, gaps=verdict.gaps)
    report.none(contributions_answered_but_not_kept=sum(words not in kept for words in saying.said))
    report.none(contributions_kept_twice=sum(times - 1 for times in kept.values()), contributions_refused=len(saying.refused))
    report.add("contributions", len(saying.said)).add("deliveries", verdict.deliveries)
    report.add("all at the head after", head, "s", most=5)
    report.add("answered p95", percentile(saying.took, 95) * 1000, "ms")
    return report.add("a contribution at every screen p95", percentile(verdict.delays, 95) * 1000, "ms", most=400)
