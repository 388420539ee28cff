"""The map with 300 needs and ideas: server time until it is open, and frames a second while it is panned in Chromium."""

import os
import shutil
import time
from dataclasses import replace

from playwright.async_api import async_playwright

from workspace.benches.pages import measured
from workspace.benches.planting import SIZES, Plot
from workspace.drills.figures import Report, percentile

NOTES = 300
OPENS, FRAMES = 300.0, 50.0  # ms of server time at most; frames a second at least
SECONDS, STEP = 5.0, 24  # of each panning; px from one movement of the mouse to the next
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser")
CHROMIUM = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
COUNT = """() => {
  const mine = (window.shown = []);
  const tick = (at) => window.shown === mine && (mine.push(at), requestAnimationFrame(tick));
  requestAnimationFrame(tick);
}"""
GROUND = """() => {
  const box = document.querySelector("[data-view]").getBoundingClientRect();
  for (let x = box.left + 220; x < box.right - 220; x += 12)
    for (let y = box.top + 120; y < box.bottom - 120; y += 12)
      if (!document.elementFromPoint(x, y).closest(".note, .map-float")) return [x, y];
}"""


async def main(stage, given):
    plot = Plot(stage)
    plot.grow(replace(SIZES["little"], notes=NOTES))
    address = f"/spaces/{plot.space.pk}/ideas/map/"
    measured(plot, address)  # the first look reads templates and modules
    opened, report = measured(plot, address), Report(f"{NOTES} needs and ideas")
    report.add("drawn anew", opened["first"], "ms", most=OPENS)
    report.add("drawn before", opened["wall"], "ms", most=OPENS)
    report.add("bytes", opened["bytes"])
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = await seen(browser, stage, plot.reader, address)
        panned(report, "panned at full size", await pan(page))
        await page.locator('[data-zoom="all"]').click()
        await page.locator('[data-zoom="in"]').click()
        panned(report, "panned with everything in sight", await pan(page))
        await browser.close()
    return report.say()


async def seen(browser, stage, actor, address):
    context = await browser.new_context(base_url=stage.url(), viewport={"width": 1280, "height": 900})
    await context.add_cookies([{"name": name, "value": value, "url": stage.url()} for name, value in actor.cookies.items()])
    page = await context.new_page()
    await page.goto(address)
    await page.locator(".note").nth(NOTES - 1).wait_for(state="attached")
    return page


async def pan(page):
    """Moments of all frames while the ground is dragged to and fro, in ms."""
    x, y = await page.evaluate(GROUND)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.evaluate(COUNT)
    until, nth = time.monotonic() + SECONDS, 0
    while time.monotonic() < until:
        nth += 1
        aside = STEP * (abs(nth % 16 - 8) - 4)
        await page.mouse.move(x - aside * 2, y - aside)
    await page.mouse.up()
    return await page.evaluate("shown")


def panned(report, what, moments):
    gaps = [later - earlier for earlier, later in zip(moments, moments[1:], strict=False)]
    report.add(f"{what}, frames a second", len(gaps) * 1000 / sum(gaps), least=FRAMES)
    report.add(f"{what}, a frame, p95", percentile(gaps, 95), "ms")
