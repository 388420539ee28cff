"""A board of 500 cards in a Chromium four times slower: the longest wait for an answer at first sight and when a drag begins."""

from django.utils.timezone import localdate
from playwright.async_api import async_playwright

from coalitions.boards.models import Card, CardAssignee, Label
from workspace.benches.planting import Plot
from workspace.chromium import CHROMIUM, FLAGS
from workspace.drills.figures import Report

CARDS, SLOW, TIMES = 500, 4, 5  # SLOW: times slower than this machine
LONG = 200  # ms of one task that keeps the page from answering
REST = 1500  # ms in which all that follows has come
WATCH = """window.tasks = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
  .observe({ type: "longtask", buffered: true });"""
LONGEST = "() => Math.max(0, ...tasks.splice(0))"
WAYS = {"board": "", "lanes by organisation": "lanes/", "lanes by label": "lanes/?by=label"}


async def main(stage, given):
    plot = Plot(stage)
    plant(plot)
    report = Report(f"a board of {CARDS} cards, Chromium {SLOW} times slower, longest task")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for way, path in WAYS.items():
            shown, dragged = await measured(browser, stage, plot, path)
            report.add(f"{way}, first sight", shown, "ms", most=LONG)
            report.add(f"{way}, a drag begins", dragged, "ms", most=LONG)
        await browser.close()
    return report.say()


def plant(plot):
    """Everything that a face can show: a label, steps, comments, a person and an organisation, a date."""
    plot.organisations(8)
    plot.members(5)
    plot.cards(CARDS)
    cards = Card.objects.filter(column__board=plot.board)
    cards.update(steps_total=5, steps_done=2, comments=3, due_on=localdate())
    label = Label.objects.make(plot.board, "Lokaler", by=plot.lead)
    Card.labels.through.objects.bulk_create(Card.labels.through(card=card, label=label) for card in cards)
    homes = plot.homes[:5]
    CardAssignee.objects.bulk_create(CardAssignee(card=card, organisation=homes[n % 5]) for n, card in enumerate(cards))


async def measured(browser, stage, plot, path):
    """ms of the longest tasks, each the median of so many pages."""
    runs = [await once(browser, stage, plot, path) for _ in range(TIMES)]
    return [float(sorted(figures)[TIMES // 2]) for figures in zip(*runs, strict=True)]


async def once(browser, stage, plot, path):
    context = await browser.new_context(base_url=stage.url(), viewport={"width": 1280, "height": 900}, locale="sv")
    await context.add_cookies([{"name": name, "value": value, "url": stage.url()} for name, value in plot.reader.cookies.items()])
    page = await context.new_page()
    await page.add_init_script(WATCH)
    slow = await context.new_cdp_session(page)
    await slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
    await page.goto(plot.board.get_absolute_url() + path, wait_until="load")
    shown = await longest(page)
    await lift(page)
    dragged = await longest(page)
    await context.close()
    return shown, dragged


async def lift(page):
    box = await page.locator("[data-cards] .card").first.bounding_box()
    await page.mouse.move(box["x"] + 60, box["y"] + 12)
    await page.mouse.down()
    await page.mouse.move(box["x"] + 90, box["y"] + 40, steps=4)


async def longest(page):
    """Since it was asked last; 0 when none was long enough to be told of, which is 50 ms."""
    await page.wait_for_timeout(REST)
    return await page.evaluate(LONGEST)
