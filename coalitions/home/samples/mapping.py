"""Samples of the map of ideas and needs."""

from coalitions.home.samples.journey import contribution, exercise, idea
from coalitions.home.samples.shell import Sample
from coalitions.home.samples.things import KOMMUN, LASGLANTAN, PETTER, SAMIRA, SPACE, TUVA, given, new
from coalitions.journey.models import IdeaGroup, Joining
from coalitions.journey.noting import lines_of, note_of
from coalitions.journey.table import Cell, Home, Row, drawn
from coalitions.organisations.models import Sector


def group():
    joined = [new(Joining, organisation=home, user=user) for home, user in ((KOMMUN, TUVA), (LASGLANTAN, SAMIRA), (None, PETTER))]
    one = new(IdeaGroup, space=SPACE, name="Nyckelgruppen", tint="plum", author=TUVA)
    return given(one, joinings=joined)


def grouped():
    one = idea(answers=[contribution(x=40, y=40), contribution(category="offer", x=680, y=40)], x=360, y=40)
    one.group = group()
    return one


def near(one):
    return [(line.other, line, not line.is_agreed) for line in one.strands]


def cell(**fields):
    words = "Ett ställe som är öppet efter klockan fyra"
    return Cell(1, SPACE.pk, 1, "need", words, str(SAMIRA), home(LASGLANTAN), (), (), (), (), ())._replace(**fields)


def home(organisation):
    return Home(organisation.pk, organisation.name, organisation.sector)


def idea_cell():
    around = {"backing": (home(KOMMUN), home(LASGLANTAN)), "group": ("Nyckelgruppen", "plum"), "homes": (home(KOMMUN),)}
    return cell(pk=2, category="idea", text="Läsvärdar från gymnasiet", offers=((3, "Lokalen på Storgatan 11"),), **around)


def table():
    told, answer = cell(), idea_cell()
    row = Row(told, drawn([told])[0], "", [(answer, drawn([answer])[0], True)])
    return {"rows": [row, Row(None, "", "Inget enskilt behov", [])]}


def note(**more):
    """Everything about a note, by one who may do everything."""
    allowed = {"arranges": True, "writes": True, "home": KOMMUN.pk, "backs": True, "joined": True, "keeps": True}
    one = grouped()
    forms = {"line": Sample(prefix="line"), "place": Sample(prefix="place"), "form": Sample()}
    return {"space": SPACE, "contribution": one, "idea": one, "near": near(one), "group": one.group, **forms, **allowed} | more


SAMPLES = {
    "journey/_cell.html": {"need": lambda: {"cell": cell()}, "idea": lambda: {"cell": idea_cell()}},
    "journey/_ideas.html": {"": table, "none": lambda: {"rows": []}},
    "journey/_sift.html": {"": lambda: {"sectors": Sector.choices}},
    "journey/_drawn.html": {
        "": lambda: {"notes": [note_of(contribution()), note_of(grouped())], "strands": [lines_of(grouped())]}
    },
    "journey/_group.html": {"": lambda: {"group": group()}, "none": dict},
    "journey/_group_form.html": {"": note},
    "journey/_lines.html": {"": lambda: {"lines": lines_of(grouped())}},
    "journey/_map_files.html": {"": lambda: {"space": SPACE, "png": True}},
    "journey/_map_shapes.html": {"": dict},
    "journey/_map_state.html": {
        "open": lambda: {"shaping": [exercise(kind="ideas")], "arranges": True, "writes": True, "space": SPACE},
        "at rest": lambda: {"shaping": [], "arranges": False, "writes": True, "space": SPACE},
        "for facilitators": lambda: {"shaping": [], "arranges": True, "writes": True, "space": SPACE},
    },
    "journey/_map_ways.html": {"": lambda: {"space": SPACE, "way": "map"}},
    "journey/_map_words.html": {"": dict},
    "journey/_note.html": {
        "need": lambda: {"note": note_of(contribution(x=40, y=40))},
        "idea": lambda: {"note": note_of(idea(x=360, y=40))},
        "with a group": lambda: {"note": note_of(grouped())},
        "offer": lambda: {"note": note_of(contribution(category="offer", x=680, y=40))},
    },
    "journey/_on_map.html": {
        "idea": note,
        "need, to read": lambda: note(contribution=contribution(), arranges=False, writes=False),
    },
}
