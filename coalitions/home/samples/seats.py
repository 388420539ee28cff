"""Samples of seats, of what goes over with them, and of who sees what."""

from datetime import timedelta
from types import SimpleNamespace

from django.utils.timezone import localdate

from coalitions.home.samples.spaces import MANDATE, invitation, seat
from coalitions.home.samples.things import AT, COALITION, INGEGERD, KOMMUN, PETTER, SPACE, TOMORROW, TUVA, given, memberships, new
from coalitions.spaces.balance import Share
from coalitions.spaces.handover import Item, Section
from coalitions.spaces.models import Coalition, Handover, Mandate, Sharing, Visibility
from coalitions.spaces.readers import Reader
from coalitions.spaces.similar import Similar

SHARES = [Share("public", 3, 1, 0), Share("business", 1, 0, 2), Share("civil_society", 2, 0, 0), Share("academia", 1, 1, 0)]
TASKS = Section("Uppgifter", [Item("Fråga biblioteket om öppettider", "/", "Gemensamt rum, Att göra", TOMORROW)], 2)
DOCUMENTS = Section("Dokument", [Item("Lokaler i Öster.xlsx", "/", "Gemensamt rum")])


def vacant(days):
    return seat(None, valid_from=localdate() - timedelta(days))


def held():
    return {"seat": seat(mandate_text=MANDATE), "coalition": COALITION, "may_hand_over": True, "may_word": True}


def handovers():
    left = seat(PETTER)
    done = new(Handover, seat=left, was=PETTER, to=TUVA, by=INGEGERD, done_at=AT)
    waiting = {"seat": left, "was": TUVA, "by": INGEGERD, "asked_at": AT}
    return [done, new(Handover, invitation=invitation(), **waiting), new(Handover, **waiting)]


def place():
    left, mandate = seat(PETTER, valid_to=localdate()), new(Mandate, text=MANDATE, author=TUVA, at=AT, seat=seat())
    found = {"now": [seat(mandate_text=MANDATE), vacant(20)], "before": [left], "mandates": [mandate], "handovers": handovers()}
    return found | {"coalition": COALITION, "seat": seat(), "leads": True, "may_hand_over": True, "may_word": True}


def nothing():
    return place() | {"now": [], "before": [], "mandates": [], "handovers": []}


def briefing(**more):
    asked = SimpleNamespace(title="Svara om lokalerna", url="/", organisation=KOMMUN, due=AT)
    taken = new(Handover, seat=seat(), given=seat(mandate_text=MANDATE), was=PETTER, to=TUVA)
    return {"handover": taken, "moved": [TASKS, DOCUMENTS], "told": [], "asked": [asked], "seats": [seat()]} | more


def reader(number=1, **fields):
    membership = memberships()[number]
    membership.joined_at = AT
    return {"membership": membership, "reader": Reader(membership, **fields)}


def sharing(**fields):
    given = {"reason": "Fler vill läsa med", "was": "private", "became": "listed", "at": AT}
    return new(Sharing, space=SPACE, by=INGEGERD, **given | fields)


def similar():
    closed = given(new(Coalition, name="Läsande kvarter", tile=3))
    return [Similar(closed, "Hur kan vi läsa mer tillsammans?", ["läsande", "barn"], True)]


def seen(visibility=Visibility.PRIVATE, guests=0, asks=True):
    space = SimpleNamespace(pk=SPACE.pk, name=SPACE.name, visibility=visibility)
    return {"space": space, "inside": 14, "guests": guests, "scope": "topic-5", "asks": asks}


SAMPLES = {
    "spaces/_balance.html": {"": lambda: {"shares": SHARES}},
    "spaces/_briefing_open.html": {"": briefing, "nothing": lambda: briefing(moved=[], asked=[])},
    "spaces/_briefing_table.html": {"": briefing, "alone": lambda: briefing(seats=[])},
    "spaces/_holder.html": {"held": held, "vacant": lambda: held() | {"seat": vacant(3)}},
    "spaces/_label.html": {"": lambda: {"space": SPACE}},
    "spaces/_mandates.html": {"": place, "none": nothing},
    "spaces/_moves.html": {"something": lambda: {"moves": [TASKS, DOCUMENTS]}, "nothing": lambda: {"moves": []}},
    "spaces/_place.html": {"": place, "empty": nothing},
    "spaces/_place_before.html": {"": place, "nobody": nothing},
    "spaces/_reader.html": {"member": reader, "guest": lambda: reader(thing="Läsecirkel")},
    "spaces/_section.html": {"": lambda: {"section": TASKS}, "none to open": lambda: {"section": Section("Dokument", [], 3)}},
    "spaces/_coalition_label.html": {
        "private": lambda: {"coalition": COALITION, "inside": 10, "is_open": False},
        "open": lambda: {"coalition": COALITION, "inside": 10, "is_open": True},
    },
    "spaces/_seen_by.html": {
        "private": seen,
        "listed, with a guest": lambda: seen(Visibility.LISTED, guests=1),
        "open": lambda: seen(Visibility.PUBLIC),
        "as a guest sees it": lambda: seen(asks=False),
    },
    "spaces/_similar.html": {"": lambda: {"similar": similar()}},
    "spaces/_start.html": {"": lambda: {"similar": similar(), "form": ""}},
    "spaces/_vacant.html": {
        "just now": lambda: {"seat": vacant(2), "coalition": COALITION},
        "too long": lambda: {"seat": vacant(20), "coalition": COALITION},
    },
    "spaces/_viewing.html": {"": lambda: {"viewing": {"name": SPACE.name, "as": "Deltagare", "for": str(KOMMUN)}}},
    "spaces/_warnings.html": {"": lambda: {"shares": SHARES}},
    "spaces/_widened.html": {"": lambda: {"widened": [sharing(), sharing(thing="document-5", was="", became="")]}},
}
