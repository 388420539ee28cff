"""Samples of the minutes and of who was at a meeting."""

from coalitions.home.samples.boards import card, column, person
from coalitions.home.samples.decisions import decision
from coalitions.home.samples.journey import meeting
from coalitions.home.samples.things import AT, INGEGERD, KOMMUN, LASGLANTAN, SAMIRA, SPACE, TOMORROW, TUVA, new
from coalitions.meetings.forms import WriteForm
from coalitions.meetings.models import Addendum, Approval, Attendance, Line, Minutes
from coalitions.spaces.models import Membership, Role

LEADER = Membership(user=INGEGERD, space=SPACE, role=Role.FACILITATOR)
SAID = "Lokalen på Storgatan 11 lånas ut utan hyra till sommaren."


def line(**fields):
    one = new(Line, space=SPACE, meeting=meeting(), author=TUVA, at=AT, made=1, **{"text": SAID} | fields)
    one.thing = decision(number=8) if one.kind == "decision" else None
    return one


def minutes(**fields):
    return new(Minutes, meeting=meeting(), **{"approved_at": AT, "digest": "5f" * 32, "round": 1} | fields)


def approval(**fields):
    return new(Approval, author=TUVA, organisation=KOMMUN, round=1, **fields)


def asked():
    comment = approval(approves=False, note="Beloppet ska vara 5 400 kronor.", at=AT)
    return [approval(approves=True, at=AT), comment, approval()]


def there(**fields):
    return new(Attendance, user=SAMIRA, organisation=LASGLANTAN, **{"hours": 3} | fields)


def state(stage="open", **fields):
    told = {
        "space": SPACE,
        "meeting": meeting(),
        "leads": True,
        "stage": stage,
        "minutes": minutes(stage=stage),
        "asked": asked(),
    }
    return (
        told
        | {"form": WriteForm(by=LEADER), "own": approval(), "lines": [line(), line(kind="decision"), line(kind="parked")]}
        | fields
    )


def part(*args, **fields):
    return lambda: {"part": state(*args, **fields)}


def paper(stage="open", **fields):
    said = {"text": f"Protokoll: Träff 3\n\n{SAID}\n", "approvals": asked(), "addenda": []}
    return lambda: state(stage) | {"own": None} | said | fields


def people(**fields):
    told = {"space": SPACE, "meeting": meeting(), "leads": True, "people": [there()], "hours": 3}
    return lambda: {"part": told | {"sectors": [("civil_society", "Civilsamhälle", [there()])]} | fields}


def to_do(**fields):
    cards = [card(person(SAMIRA), due_on=TOMORROW), card(title="Be två bibliotek öppna"), card(column=column(is_done=True))]
    return lambda: {"part": {"space": SPACE, "meeting": meeting(), "takes": True, "cards": cards} | fields}


SAMPLES = {
    "meetings/_attendance.html": {
        "": people(mine=True),
        "nobody yet": people(people=[], sectors=[], can=True),
    },
    "meetings/_attendance_part.html": {"": people()},
    "meetings/_line.html": {
        "a note": lambda: {"line": line()},
        "a decision": lambda: {"line": line(kind="decision")},
        "parked": lambda: {"line": line(kind="parked")},
    },
    "meetings/_minutes_part.html": {"": part()},
    "meetings/_minutes_state.html": {"written": part(), "up for approval": part("proposed"), "approved": part("approved")},
    "meetings/_paper.html": {
        "written": paper(),
        "up for approval": paper("proposed", own=approval()),
        "approved": paper("approved", addenda=[new(Addendum, text="Nyckeln finns hos Daniel.", author=INGEGERD, at=AT)]),
    },
    "meetings/_tasks.html": {"": to_do()},
    "meetings/_tasks_part.html": {"": to_do()},
    "meetings/_write.html": {"": lambda: {"form": WriteForm(by=LEADER), "space": SPACE, "meeting": meeting()}},
}
