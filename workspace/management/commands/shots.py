"""Pictures of every page of a running demo: wide and narrow, light and dark, in Swedish and in English."""

import re
from itertools import product
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from playwright.sync_api import sync_playwright

from workspace.chromium import CHROMIUM, FLAGS
from workspace.pages import FORMS, MEMBER, VISITOR, walk

KINDS = list(product((1280, 390), ("light", "dark"), ("sv", "en")))
LEADER = "Ingegerd"  # sees the facilitators' controls too


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("--url", default=settings.BASE_URL, help="a running demo; without it the one of make run")
        parser.add_argument("--folder", default="shots", type=Path)
        parser.add_argument("--only", default="", help="a pattern that names of pages must contain")

    def handle(self, *, url, folder, only, **options):
        try:
            urlopen(url, timeout=5)
        except URLError:
            raise CommandError(f"Nothing answers at {url}. Start it in another window: make run") from None
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            for kind in KINDS:
                self.shoot(browser, url, folder, only, *kind)
            browser.close()

    def shoot(self, browser, url, folder, only, width, theme, language):
        context = browser.new_context(
            base_url=url, viewport={"width": width, "height": 900}, color_scheme=theme, locale=language, reduced_motion="reduce"
        )
        context.add_cookies([{"name": settings.LANGUAGE_COOKIE_NAME, "value": language, "url": url}])
        page = context.new_page()
        ending = f"{width}.{theme}.{language}.png"
        self.take(page, VISITOR, folder / "visitor", only, ending)
        sign_in(page, language)
        self.take(page, [*MEMBER, *FORMS], folder, only, ending)
        context.close()

    def take(self, page, pages, folder, only, ending):
        for name, found in walk(page, pages):
            if found and only in name:
                page.screenshot(path=folder / f"{name}.{ending}", full_page=True)
            elif not found:
                self.stdout.write(f"{name}: no link leads to it")


def sign_in(page, language):
    """As one of the cast; the account's language is set by the switch in its menu."""
    page.goto("/account/login/")
    page.get_by_role("button", name=re.compile(LEADER)).click()
    page.wait_for_load_state()
    if page.locator("html").get_attribute("lang") != language:
        page.locator("[popovertarget=account]").click()
        page.locator(f"button[name=language][value={language}]").first.click()
        page.wait_for_load_state()
