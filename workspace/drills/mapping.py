"""People work in one map at once: every page ends with the notes where the database has them, and every line that is there."""

import asyncio
import re
import time

from coalitions.journey.models import Contribution, Line
from coalitions.journey.picture import MOST_X, MOST_Y
from workspace.drills.acting import Acting, Placing, act
from workspace.drills.compare import compare
from workspace.drills.exercise import plant
from workspace.drills.figures import Report, percentile

NOTES, PAUSE = 60, 5.0  # of each need and idea; seconds on average between two acts of one person
NOTE = re.compile(r'id="note-(\d+)"[^>]*?data-at="(\d+) (\d+)"')
LINES = re.compile(r'id="lines-(\d+)"[^>]*>(.*?)</svg>', re.DOTALL)
END = re.compile(r'data-need="(\d+)"')


class MapPage(Placing):
    def read(self, html):
        """Where each note stands, and which needs each idea's lines lead to."""
        notes = {("note", int(note)): (int(x), int(y)) for note, x, y in NOTE.findall(html)}
        return notes | {("lines", int(idea)): {int(need) for need in END.findall(inner)} for idea, inner in LINES.findall(html)}


class Shaping(Acting):
    def __init__(self, stage, http):
        super().__init__(stage, http)
        found = Contribution.objects.in_picture().filter(space=stage.space)
        self.needs, self.ideas = ([one.pk for one in found.filter(category=category)] for category in ("need", "idea"))

    async def go_on(self, actor, end):
        """Three moves to one line."""
        chance = self.stage.chance
        while time.monotonic() < end:
            await asyncio.sleep(chance.uniform(0, 2 * PAUSE))
            await (self.connect if chance.random() < 0.25 else self.move)(actor, chance)

    async def move(self, actor, chance):
        where = {"x": chance.randint(0, MOST_X), "y": chance.randint(0, MOST_Y)}
        await self.send(actor, self.address(chance.choice([*self.needs, *self.ideas]), "spot"), where)

    async def connect(self, actor, chance):
        fields = {"other": chance.choice(self.needs), **({"on": "yes"} if chance.random() < 0.7 else {})}
        await self.send(actor, self.address(chance.choice(self.ideas), "line"), fields)

    def address(self, note, what):
        return f"/spaces/{self.stage.space.pk}/contributions/{note}/{what}/"


class Sheet:
    """What the pages open."""

    def __init__(self, space):
        self.space = space

    def get_absolute_url(self):
        return f"/spaces/{self.space.pk}/ideas/map/"


async def run(stage, seconds, clients):
    exercise = plant(stage, "ideas", "Idéer och behov")
    for number in range(2 * NOTES):
        category = ("need", "idea")[number % 2]
        Contribution.objects.put(exercise, f"Lapp {number}", category=category, by=stage.membership(stage.lead))
    stage.topic = Sheet(stage.space)
    pages, shaping, head = await act(stage, clients, seconds, Shaping, page=MapPage)
    return told(Report(f"{clients} people work in one map of {2 * NOTES} notes"), stage, pages, shaping, head)


def standing(stage):
    """The same of the database."""
    notes = Contribution.objects.in_picture().filter(space=stage.space)
    found = {("note", pk): (x, y) for pk, x, y in notes.values_list("pk", "x", "y")}
    found |= {("lines", pk): set() for pk in notes.filter(category="idea").values_list("pk", flat=True)}
    for idea, other in Line.objects.values_list("idea", "other"):
        found["lines", idea].add(other)
    return found


def told(report, stage, pages, shaping, head):
    verdict, found = compare(stage, pages), standing(stage)
    report.none(lost=verdict.lost, doubled=verdict.doubled, out_of_order=verdict.out_of_order, gaps=verdict.gaps)
    report.none(pages_that_show_another_map=sum(page.places != found for page in pages), acts_refused=len(shaping.refused))
    report.add("acts", len(shaping.taken)).add("all at the head after", head, "s", most=5)
    return report.add("an act at every screen p95", percentile(verdict.delays, 95) * 1000, "ms", most=400)
