"""Samples of what came of it, and of what organisations show in public."""

from dataclasses import replace

from coalitions.home.samples.things import AT, KOMMUN, LASGLANTAN, LAST_WEEK, SAMIRA, SPACE, TOMORROW, given, new
from coalitions.initiatives.kinds import Gift, Status, Unit
from coalitions.initiatives.models import Answer, FollowUp, Showing
from coalitions.initiatives.open_page import Line, Shown


def follow_up(answers=(), **fields):
    return given(new(FollowUp, space=SPACE, **{"months": 6, "due_on": LAST_WEEK} | fields), answers=list(answers))


def answer():
    said = {"outcome": "goes_on", "text": "Två kvällar i veckan lever vidare i vår egen regi.", "at": AT}
    return new(Answer, author=SAMIRA, organisation=LASGLANTAN, **said)


def follow_ups():
    return [follow_up([answer()]), follow_up(months=12, due_on=TOMORROW)]


def shown():
    gives, unit, stands = (str(one.label) for one in (Gift.HOURS, Unit.HOURS, Status.ON_TRACK))
    line = Line("Två läsvärdar på torsdagar", gives, 80, unit, TOMORROW, stands, False, "Läsplats i varje stadsdel")
    return Shown(LASGLANTAN.name, LASGLANTAN.sector, (line, replace(line, is_late=True, amount=None)))


def showings(**more):
    kept = [new(Showing, space=SPACE, organisation=home) for home in (KOMMUN, LASGLANTAN)]
    kept[1].may_end = True
    return lambda: {"space": SPACE, "showings": kept, "may_show": False} | more


SAMPLES = {
    "initiatives/_open.html": {"": lambda: {"one": shown()}, "nothing": lambda: {"one": replace(shown(), lines=())}},
    "initiatives/_showings.html": {"": showings(), "nobody yet": showings(showings=[], may_show=True)},
    "initiatives/_follow_ups.html": {"": lambda: {"follow_ups": follow_ups()}},
    "initiatives/_where_follow_ups.html": {"": lambda: {"part": {"follow_ups": follow_ups()}}},
}
