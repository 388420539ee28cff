"""Every page, in both languages and both themes: nothing for axe to find, nothing lost at 320 px and at 400 % zoom."""

from pathlib import Path

import pytest
from django.utils.timezone import localdate

from coalitions.boards.models import Board, Feed, Rule, SavedFilter, Template
from coalitions.discussion.models import Topic
from coalitions.documents.models import Document
from coalitions.organisations.models import Application, Provider
from coalitions.spaces.models import Flag, Handover, Moderation, Pin
from tests.organisations.making import sheet
from tests.organisations.things import CONTACT, FIELDS
from workspace.pages import FORMS, MEMBER, VISITOR, walk
from workspace.pages_of_console import ADMINISTRATOR

AXE = (Path(__file__).parent / "axe.min.js").read_text()
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """(only) => axe.run({runOnly: only, resultTypes: ["violations"]})
  .then((found) => found.violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(" ")}`)))"""
PAGES = {None: VISITOR, "ingegerd": [*MEMBER, *FORMS], "rasmus": ADMINISTRATOR}
SETTLED = """async () => {
  const moving = () => document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime < Infinity)
  do await new Promise(requestAnimationFrame)
  while (moving().map((one) => one.finish()).length)
}"""
WIDTH = "document.documentElement.scrollWidth - innerWidth"


@pytest.fixture
def story(cast):
    """Something on every page."""
    board = Board.objects.open(cast.space, "Läsplatser", by=cast.tuva)
    card = board.columns.first().add_card("Fråga biblioteket om öppettider", by=cast.tuva)
    card.assign(by=cast.ingegerd, people=[cast.samira], organisations=[cast.kommun])
    aged(board, card, cast)
    leader, member = cast.space.memberships.get(user=cast.ingegerd), cast.space.memberships.get(user=cast.samira)
    topic = Topic.objects.open(
        cast.space, "Öppettider i biblioteket?", "Vet du, @Ingegerd Älvmark?\n\n- tisdag\n- onsdag", by=member
    )
    topic.post("Jag frågar.", by=leader)
    judged(topic, cast)
    Application.objects.apply(by=None, why="Vi läser högt.", **FIELDS | CONTACT | {"email": f"{cast.space.pk}@x.example"})
    Document.objects.link(cast.space, "Anteckningar från träff 2", "https://filer.sjobrunna.example/t2", by=leader)
    sheet("name,sector,registration_number\nBokvännerna,civil_society,\nSpikrakt AB,business,559996-0608\n", by=cast.rasmus)
    Provider.objects.bring(cast.kommun, "oidc", by=cast.rasmus, name="Sjöbrunna kommun", issuer="https://login.example")
    seat = cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd, mandate_text="Får lova lokaler")
    Handover.objects.hand_over(seat, cast.joar, by=cast.ingegerd)
    return cast


def judged(topic, cast):
    """A post that is reported, one that is hidden and appealed about, and one that is pinned."""
    member, other = (cast.space.memberships.get(user=user) for user in (cast.samira, cast.mirja))
    Flag.objects.put(cast.space, topic.post("Namnet är Kim.", by=member), "Namnger ett barn", by=cast.petter)
    moderation = Moderation.objects.decide(topic.post("Kim igen.", by=member), True, "Namnger ett barn", by=other)
    moderation.ask_again("Det är jag själv.", by=cast.samira)
    Pin.objects.put(topic, by=cast.ingegerd)


def aged(board, card, cast):
    """What the ways of a board show of a task, its rules and templates."""
    card.edit(due_on=localdate(), version=card.version, by=cast.tuva)
    other = board.columns.first().add_card("Skriv till föräldrarna", by=cast.tuva)
    other.wait_for([card], by=cast.tuva)
    Rule.objects.add(board, by=cast.tuva, kind="tidy", days=30)
    Template.objects.keep(board.columns.first(), by=cast.tuva, title="Krönika", every="weeks", begins_on=localdate())
    SavedFilter.objects.keep(board, "Mina", "person=me", by=cast.tuva)
    Feed.objects.renew(board, by=cast.ingegerd)


def everywhere(page, who, look):
    """{address or name of a page: what `look` found}, of all pages a person or a visitor can open; none may be missing."""
    found = {}
    for name, path in walk(page, PAGES[who]):
        if path not in found:  # some pages are passed again on the way to others
            found[path or name] = look(page) if path else "no link leads to it"
    return {where: what for where, what in found.items() if what}


def violations(page):
    """In both themes. The workshop has every part many times, so what should be unique on a page is not asked of it."""
    page.evaluate(AXE)
    rules = WCAG if "/workshop/" in page.url else [*WCAG, "best-practice"]
    found = []
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        page.evaluate(SETTLED)  # on its way from one theme to the other no colour is anybody's
        found += [f"{theme}: {one}" for one in page.evaluate(RUN, rules)]
    return found


def sideways(page):
    """Where it scrolls sideways: at 320 px, and at 400 % zoom, which leaves a low window."""
    found = []
    for height in (640, 256):
        page.set_viewport_size({"width": 320, "height": height})
        found += [height] if page.evaluate(WIDTH) > 0 else []
    return found


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("who", PAGES)
def test_axe_finds_nothing(story, browse, who, language):
    person = who and getattr(story, who)
    page = browse(person, "/", language=language)
    assert everywhere(page, who, violations) == {}


@pytest.mark.parametrize("who", PAGES)
def test_no_page_scrolls_sideways(story, browse, who):
    person = who and getattr(story, who)
    page = browse(person, "/", width=320, height=640, reduced_motion="reduce")
    assert everywhere(page, who, sideways) == {}
