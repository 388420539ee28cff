"""Every page, in both languages and both themes: nothing for axe to find, nothing lost at 320 px and at 400 % zoom."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.utils.timezone import localdate, now

from coalitions.boards.models import Board, Feed, Rule, SavedFilter, Template
from coalitions.charter.models import Charter
from coalitions.decisions.models import Vote
from coalitions.discussion.models import Topic
from coalitions.documents.models import Document, Passage, Version
from coalitions.documents.pads.making import bullets, heading, made, paragraph, table
from coalitions.home.models import Week
from coalitions.meetings.models import Attendance
from coalitions.organisations.models import Application, Provider
from coalitions.spaces.models import Flag, Handover, JoinRequest, Moderation, Pin
from tests.charter.making import changed, signed
from tests.decisions.conftest import opened as put_to_vote
from tests.documents.making import upload
from tests.documents.writing import begun
from tests.initiatives.making import answered, followed, given, late, milestone, showing
from tests.journey.making import contributed, opened
from tests.meetings.making import line
from tests.organisations.making import sheet
from tests.organisations.things import CONTACT, FIELDS
from workspace.pages import FORMS, MEMBER, VISITOR, walk
from workspace.pages_of_console import ADMINISTRATOR

AXE = (Path(__file__).parent / "axe.min.js").read_text()
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}  # all that another theme can change
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
    written(cast)  # before the thread, for the newest talk is what leads on from Today
    topic = Topic.objects.open(
        cast.space, "Öppettider i biblioteket?", "Vet du, @Ingegerd Älvmark?\n\n- tisdag\n- onsdag", by=member
    )
    topic.post("Jag frågar.", by=leader)
    judged(topic, cast)
    Application.objects.apply(by=None, why="Vi läser högt.", **FIELDS | CONTACT | {"email": f"{cast.space.pk}@x.example"})
    Document.objects.link(cast.space, "Anteckningar från träff 2", "https://filer.sjobrunna.example/t2", by=leader)
    filed(cast, leader)
    sheet("name,sector,registration_number\nBokvännerna,civil_society,\nSpikrakt AB,business,559996-0608\n", by=cast.rasmus)
    Provider.objects.bring(cast.kommun, "oidc", by=cast.rasmus, name="Sjöbrunna kommun", issuer="https://login.example")
    seat = cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd, mandate_text="Får lova lokaler")
    Handover.objects.hand_over(seat, cast.joar, by=cast.ingegerd)
    objected_to(cast)
    contributed(cast, opened(cast, "situation"), category="need")
    noted(cast, cast.space.meetings.first())
    cast.coalition.seat(cast.hogskola, cast.ingegerd, by=cast.ingegerd)
    agreed(cast)
    promised(cast)
    summed(cast)
    JoinRequest.objects.create(by=cast.stranger, address=f"{cast.space.get_absolute_url()}boards/", space=cast.space)
    return cast


def summed(cast):
    """Two weeks of her organisation, so that the newer leads to the older."""
    for monday in (date(2026, 11, 9), date(2026, 11, 16)):
        Week.objects.close(Week(space=cast.space, organisation=cast.hogskola, monday=monday), is_told=True)


def written(cast):
    """A text with what a text can hold."""
    pad = begun(cast).pad
    nodes = [heading("Mål"), paragraph("Vi vill"), bullets("läsa", "lyssna"), table(["Dag", "Vem"], ["Tisdag", "Samira"])]
    pad.write([(cast.tuva.pk, made(pad.root, *nodes))])
    pad.keep_version("Före träffen", by=cast.space.memberships.get(user=cast.tuva))
    pad.write([(cast.tuva.pk, made(pad.root, paragraph("och pröva")))])
    words = {"words": "Vi vill", "start": "AA", "end": "AB"}
    passage = Passage.objects.mark(pad.document, **words, by=cast.space.memberships.get(user=cast.tuva))
    Topic.objects.comment(passage, "Vad vill vi?", by=cast.space.memberships.get(user=cast.samira))


def filed(cast, leader):
    """A file with two versions, which its author edits."""
    document = Document.objects.take_in(cast.space, upload("Plan.txt", b"ett"), by=leader)
    Version.objects.take_in(document, upload("Plan.txt", b"tv\xc3\xa5"), "Rättad", by=leader, seen=1)
    document.refresh_from_db()
    document.lock(now() + timedelta(hours=4), by=leader, is_edited=True)


def promised(cast):
    """A commitment that is late and shown in public, a milestone, and a follow-up with its answer."""
    promise = late(cast, by=cast.ingegerd)
    given(cast, promise, by=cast.ingegerd)
    milestone(cast, promise.initiative)
    answered(cast, followed(cast))
    showing(cast, by=cast.samira)


def agreed(cast):
    """A charter that was signed, has changed since, and is worded anew."""
    signed(cast, cast.ingegerd, cast.samira)
    now = changed(cast, quorum=3, leaving_text="Säg till på nästa träff.")
    Charter.objects.draft(cast.coalition, by=cast.ingegerd, **now.said | {"quorum": 4})


def noted(cast, meeting):
    """Who was there, and minutes with a decision."""
    Attendance.objects.tap(meeting, by=cast.space.memberships.get(user=cast.samira))
    line(cast, meeting, who=cast.samira), line(cast, meeting, "Vi lånar lokalen.", "decision")


def objected_to(cast):
    """A vote that is open, with an objection and its answer."""
    decision = put_to_vote(cast, "consent", quorum=3, each_sector=True)
    Vote.objects.cast(decision, ["agree"], by=cast.petter)
    Vote.objects.cast(decision, ["object"], "Det saknas pengar.", by=cast.samira).reply("Regionen betalar.", by=cast.ingegerd)


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
    """The other theme is looked at in Swedish, for it has no words of its own. The workshop shows every part many times and in
    both themes at once, so what should be unique on a page is not asked of it."""
    page.evaluate(AXE)
    found, looks = [], {"light": WCAG if "/workshop/" in page.url else [*WCAG, "best-practice"]}
    if page.evaluate("document.documentElement.lang") == "sv":
        looks["dark"] = COLOURS
    for theme, rules in looks.items():
        page.emulate_media(color_scheme=theme)
        page.evaluate(SETTLED)  # on its way from one theme to the other no colour is anybody's
        found += [f"{theme}: {one}" for one in page.evaluate(RUN, rules)]
    return found


def sideways(page):
    """Where it scrolls sideways: at 320 px, and at 400 % zoom, which leaves a low window."""
    found = []
    for height in (640, 256):
        page.set_viewport_size({"width": 320, "height": height})
        page.evaluate(SETTLED)
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
