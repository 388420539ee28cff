"""ORG-01: wherever a page names an organisation, the name leads to its page. A new route is looked at by itself."""

import pytest
from django.urls import reverse
from lxml import html

from coalitions.organisations.models import Organisation
from tests.guards.cells import ROUTES
from tests.guards.tables import QUERIES, THINGS

pytestmark = pytest.mark.once

NOT_READ = [
    "title",
    "script",
    "style",
    "option",
    "textarea",
    "button",
    "select",
    "datalist",
    "template",
    "label",
    "legend",
    "caption",
]
LEADS_ELSEWHERE = {"mention", "filter", "back", "button"}  # what one chooses by the name, or goes back by
IN_CONSOLE = (
    "/console/onboarding/",
    "/console/organisations/",
    "/console/providers/",
)  # an administrator's own pages of it, which lead on
HEADINGS = ("h1", "h2")  # of pages and panels that are about it


@pytest.fixture
def ids(cast):
    return {name: make(cast) for name, make in THINGS.items()}


@pytest.mark.parametrize("who", ["ingegerd", "rasmus"])
def test_org_01_each_name_of_an_organisation_leads_to_its_page(cast, as_, ids, who):
    names = {one.name: one.get_absolute_url() for one in Organisation.objects.all()}
    browser = as_(getattr(cast, who))
    loose = {}
    for route, pattern in ROUTES.items():
        for text in unlinked(shown(browser, route, pattern, ids), names):
            loose.setdefault(route, set()).add(text)
    assert loose == {}


def shown(browser, route, pattern, ids):
    """The page's tree; None where there is no page to read."""
    url = reverse(route, kwargs={name: ids[name] for name in pattern.pattern.converters})
    answer = browser.get(f"{url}?{QUERIES.get(route, '')}")
    is_page = answer.status_code == 200 and answer.headers.get("Content-Type", "").startswith("text/html")
    text = answer.getvalue().decode() if is_page else ""
    return html.document_fromstring(text) if text.strip() else None


def unlinked(tree, names):
    texts = tree.xpath("//body//text()") if tree is not None else ()
    for text in texts:
        for name, page in names.items():
            if name in text and not leads(text, page):
                yield f"{name}: {text.strip()[:60]}"


def leads(text, page):
    first = text.getparent() if text.is_text else text.getparent().getparent()
    around = [first, *first.iterancestors()]
    return any(one.tag in NOT_READ or one.tag in HEADINGS or excused(one, page) for one in around)


def excused(element, page):
    classes = set((element.get("class") or "").split())
    if element.tag == "a":
        href = element.get("href") or ""
        return href == page or href.startswith(IN_CONSOLE) or classes & LEADS_ELSEWHERE
    if "note" in classes and element.tag == "svg":
        return True  # of the map: the note itself leads to its page, where the name leads on
    return "visually-hidden" in classes or element.get("hidden") is not None or element.get("role") == "status"
