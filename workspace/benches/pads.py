"""A text of 300 pages is opened: server time of the page, the first state over the socket, and when one can write in Chromium."""

import time

from playwright.async_api import async_playwright
from websockets.asyncio.client import connect
from websockets.typing import Origin

from coalitions.documents.models import Pad
from coalitions.documents.pads.frames import STATE
from coalitions.documents.pads.making import bullets, heading, paragraph
from workspace.benches.pages import measured
from workspace.chromium import CHROMIUM, FLAGS
from workspace.drills.figures import Report, percentile

PAGES, LETTERS = 300, 2400  # letters of a page
WORDS = "Vi kan öppna biblioteket på tisdagar, om någon kan låsa efter oss och läsa högt. "
MOST, TIMES = 1000.0, 5  # ms
EMPTY = bytes([STATE, 0])


async def main(stage, given):
    pad = planted(stage)
    address = pad.document.get_absolute_url()
    measured_page(stage, address)
    page = measured_page(stage, address)
    report = Report(f"a text of {PAGES} pages, {len(pad.changes()[0]):,} bytes as Yjs has it")
    report.add("page, server time", page["wall"], "ms", most=MOST).add("page, processor time", page["cpu"], "ms")
    report.add("page, bytes", page["bytes"])
    first, *later = [await state(stage, pad) for _ in range(TIMES)]
    report.add("socket, all that it says, first time", first, "ms", most=MOST)
    report.add("socket, all that it says", percentile(later, 50), "ms", most=MOST)
    report.add("Chromium, until one can write", percentile(await opened(stage, address), 50), "ms", most=MOST)
    return report.say()


class Reader:
    """What measured() asks of a plot."""

    def __init__(self, actor):
        self.reader = actor


def measured_page(stage, address):
    return measured(Reader(stage.leader), address)


def planted(stage):
    text = WORDS * 6
    part = [heading("Avsnitt", 2), paragraph(text), bullets("ett", "två", "tre"), paragraph(text)]
    parts = PAGES * LETTERS // (2 * len(text))
    by = stage.membership(stage.lead)
    document = Pad.objects.begin(stage.space, "Handbok", by=by, nodes=[node for _ in range(parts) for node in part])
    return document.pad


async def state(stage, pad):
    """ms from the beginning of the handshake until all of it is there."""
    url, begun = stage.url(), time.perf_counter()
    address = f"{url.replace('http', 'ws', 1)}/live/pads/{pad.document.space_id}/{pad.document_id}/"
    async with connect(
        address, origin=Origin(url), additional_headers={"Cookie": stage.leader.cookie}, max_size=None, compression=None
    ) as socket:
        await socket.send(EMPTY)
        async for data in socket:
            if data[0] == STATE:
                return (time.perf_counter() - begun) * 1000


async def opened(stage, address):
    """ms from the click until the editor holds the text, of each of so many pages; scripts are in the browser's store by then."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        context = await browser.new_context(base_url=stage.url(), viewport={"width": 1280, "height": 900}, locale="sv")
        cookies = stage.leader.cookies.items()
        await context.add_cookies([{"name": name, "value": value, "url": stage.url()} for name, value in cookies])
        page, took = await context.new_page(), []
        for _ in range(TIMES + 1):
            await page.goto("/today/")
            begun = time.perf_counter()
            await page.goto(address, wait_until="commit")
            await page.locator("pad-text[data-ready]").wait_for()
            took.append((time.perf_counter() - begun) * 1000)
        await browser.close()
    return took[1:]
