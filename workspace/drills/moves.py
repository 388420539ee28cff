"""People move the same cards at once: every page ends with the database's order, and no move is undone without a word."""

import asyncio
import re
import time

from django.utils.timezone import now

from coalitions.boards.models import Board, Card
from coalitions.live.models import LogRow
from workspace.drills.acting import Acting, Placing
from workspace.drills.audience import at_head, audience
from workspace.drills.compare import compare
from workspace.drills.figures import Report, percentile

CARDS, MOVERS, PAUSE = 200, 50, 2.5  # seconds on average between two moves of one person
CARD = re.compile(r'<li id="card-(\d+)"[^>]*?data-rank="(-?\d+)" data-in="column-(\d+)-cards"')


class BoardPage(Placing):
    def read(self, html):
        """{card: (column, rank)}"""
        return {int(card): (int(column), int(rank)) for card, rank, column in CARD.findall(html)}


class Moving(Acting):
    def __init__(self, stage, board, http):
        super().__init__(stage, http)
        self.board = board
        self.columns = [column.pk for column in board.columns.all()]
        self.cards = list(Card.objects.filter(column__board=board).values_list("pk", flat=True))

    async def go_on(self, actor, end):
        chance = self.stage.chance
        while time.monotonic() < end:
            await asyncio.sleep(chance.uniform(0, 2 * PAUSE))
            card, before = chance.sample(self.cards, 2)
            address = f"{self.board.get_absolute_url()}cards/{card}/move/"
            await self.send(actor, address, {"column": chance.choice(self.columns), "before": before})


async def run(stage, seconds, clients):
    board = stage.topic = plant(stage)  # the pages open the board
    actors = stage.actors(clients)
    async with audience(stage, actors, page=BoardPage) as (pages, http):
        moving, end = Moving(stage, board, http), time.monotonic() + seconds
        await asyncio.gather(*(moving.go_on(actor, end) for actor in actors[:MOVERS]))
        head = await at_head(stage, pages, 60)
    return told(Report(f"{MOVERS} people move {CARDS} cards before {clients} pages"), stage, pages, moving, head)


def plant(stage):
    """A board with its cards, as the verbs leave them, without their time."""
    board = Board.objects.open(stage.space, "Läsgruppen", by=stage.lead)
    columns = list(board.columns.all())
    names = [(columns[number % len(columns)], number) for number in range(CARDS)]
    Card.objects.bulk_create(Card(column=column, title=f"Uppgift {n}", rank=n * 2**20, created_at=now()) for column, n in names)
    return board


def told(report, stage, pages, moving, head):
    verdict, rows = compare(stage, pages), LogRow.objects.filter(space_id=stage.space.pk, kind="card.moved").order_by("seq")
    cards = {pk: (column, rank) for pk, column, rank in Card.objects.values_list("pk", "column", "rank")}
    last = {row.subject_id: row.small["now"] for row in rows}
    other = sum(page.places != cards for page in pages)
    undone = sum(cards[card][0] != column for card, column in last.items())
    report.none(lost=verdict.lost, doubled=verdict.doubled, out_of_order=verdict.out_of_order, gaps=verdict.gaps)
    report.none(pages_with_another_order=other, moves_undone=undone, moves_refused=len(moving.refused))
    report.none(moves_answered_but_not_written=len(set(moving.taken) - {str(row.key) for row in rows}))
    report.none(places_given_twice=len(cards) - len(set(cards.values())))
    report.add("moves", len(moving.taken)).add("all at the head after", head, "s", most=5)
    return report.add("a move written to shown p95", percentile(verdict.delays, 95) * 1000, "ms", most=300)
