"""Samples of the meeting desk: the agenda with its clock, and who is coming."""

from datetime import timedelta

from django.utils.timezone import now

from coalitions.decisions.models import Decision
from coalitions.home.samples.journey import meeting
from coalitions.home.samples.things import AT, KOMMUN, LASGLANTAN, SAMIRA, SPACE, TUVA, new
from coalitions.meetings.models import AgendaItem, Desk, Line, Rsvp, Speaker
from coalitions.meetings.seating import Row


class Seats:
    """What seating.Seating says, of people made up here."""

    def __init__(self):
        self.yes, self.maybe, self.no = [reply(TUVA, KOMMUN)], [], [reply(SAMIRA, LASGLANTAN, answer="no")]
        self.replies, self.waiting, self.silent, self.free, self.desk = [*self.yes, *self.no], self.yes, 4, 0, desk(places=1)
        self.sectors = [Row("public", 3, coming=self.yes), Row("civil_society", 2, no=self.no)]
        self.absent = self.sectors[1:]


def reply(user, home, **fields):
    return new(Rsvp, user=user, organisation=home, meeting=meeting(), **{"answer": "yes"} | fields)


def desk(**fields):
    return new(Desk, meeting=meeting(), **{"called_at": AT} | fields)


def item(**fields):
    one = new(
        AgendaItem, space=SPACE, meeting=meeting(), **{"title": "Berätta historierna", "minutes": 35, "owner": SAMIRA} | fields
    )
    one.at = AT
    return one


def going(minutes=12):
    return item(begun_at=now() - timedelta(minutes=minutes))


def part(**fields):
    told = {
        "space": SPACE,
        "meeting": meeting(),
        "leads": True,
        "writes": True,
        "answers": True,
        "desk": desk(),
        "name": "meeting-4",
    }
    return lambda: {"part": told | {"seating": Seats(), "mine": reply(TUVA, KOMMUN)} | fields}


def speaker(**fields):
    one = new(Speaker, meeting=meeting(), **{"author": TUVA, "organisation": KOMMUN} | fields)
    one.is_first = True
    return one


def speaking(**fields):
    talking = speaker(author=SAMIRA, organisation=LASGLANTAN, begun_at=AT)
    return part(**{"talking": talking, "waiting": [speaker()], "goes_on": True, "can": True, "mine": None} | fields)


class Poll:
    """What a desk says of a vote on its date."""

    dates = [("2027-03-01T13:00", "1 mars 2027 kl. 13.00", 3, 1), ("2027-03-02T13:00", "2 mars 2027 kl. 13.00", 2, 0)]

    def __init__(self, state):
        self.poll = new(Decision, space=SPACE, number=4, title="När ses vi?", kind="date", state=state)


def dates(state):
    return lambda: {"desk": Poll(state), "meeting": meeting(), "space": SPACE, "leads": True}


def agenda(**fields):
    items = [item(begun_at=AT, ended_at=AT), going(), item()]
    return part(**{"items_of": items, "hours": 1, "minutes": 45} | fields)


def parked():
    return new(Line, meeting=meeting(), space=SPACE, text="Skyltar på biblioteket", kind="parked", author=TUVA)


def one(**fields):
    return lambda: {"item": item(**fields), "leads": True, "space": SPACE}


SAMPLES = {
    "meetings/_agenda.html": {
        "": agenda(),
        "with what was parked": agenda(parked=[parked(), parked()]),
        "none": agenda(items_of=[]),
        "none, for members": agenda(items_of=[], leads=False),
    },
    "meetings/_agenda_part.html": {"": agenda()},
    "meetings/_clock.html": {"left": lambda: {"item": going()}, "over": lambda: {"item": going(40)}},
    "meetings/_dates.html": {"sought": dates("open"), "found": dates("closed")},
    "meetings/_item.html": {
        "ahead": one(),
        "now": lambda: {"item": going(), "leads": True, "space": SPACE},
        "done": one(begun_at=AT, ended_at=AT),
    },
    "meetings/_results_part.html": {"": part(meeting=meeting(done_at=AT), was=False)},
    "meetings/_results_way.html": {
        "was there": part(meeting=meeting(done_at=AT), was=True),
        "was not": part(meeting=meeting(done_at=AT), was=False),
    },
    "meetings/_speaking.html": {"": speaking(), "nobody": speaking(talking=None, waiting=[]), "mine": speaking(mine=speaker())},
    "meetings/_speaking_part.html": {"": speaking()},
    "meetings/_names.html": {"": lambda: {"label": "Ja", "people": Seats().yes}},
    "meetings/_replies.html": {
        "asked": part(mine=None),
        "coming": part(),
        "waiting": part(waits=True),
        "called off": part(desk=desk(called_off_at=AT)),
        "not invited": part(desk=desk(called_at=None), seating=None),
    },
    "meetings/_replies_part.html": {"": part()},
    "meetings/_seating.html": {"": lambda: {"seating": Seats()}},
}
