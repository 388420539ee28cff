"""How a slice's records are drawn: each slice lists its kinds in its news.py; a kind not listed cannot be recorded."""

from dataclasses import dataclass, field

from django.apps import apps
from django.template.loader import render_to_string

from coalitions.live.prepared import prepared

KINDS: dict = {}
MAKES: dict = {}  # kind → a callable that gives the queryset of the things such rows made
LASTING: set = set()  # kinds whose rows stay as long as their subject: they made it, or people are shown them


@dataclass(frozen=True)
class Kind:
    """What is known of a kind of record. ends: its row takes away or changes the access of the person in small["user"].

    outlives: it is recorded in an archived space as well.
    """

    draw: object
    fetch: object = None
    ends: bool = False
    erases: bool = False
    outlives: bool = False


@dataclass(frozen=True)
class Place:
    """This element belongs in that container; any element with the id is replaced or moved there."""

    id: str
    into: str
    template: str
    context: dict = field(default_factory=dict)
    version: int = 0

    def op(self, seq):
        html = render_to_string(self.template, self.context).strip()
        return {
            "op": "place",
            "id": self.id,
            "in": self.into,
            "seq": seq,
            "v": self.version,
            "html": html,
        }


@dataclass(frozen=True)
class Remove:
    id: str

    def op(self, seq):
        return {"op": "remove", "id": self.id, "seq": seq}


def news(*kinds, fetch=None, ends=False, erases=False, outlives=False):
    """Registers how these kinds are drawn. The function gets the subject and gives Place, Remove, a list of them or None.

    fetch: a callable that gives the queryset the hub prefetches subjects with; without it the hub takes the default manager.
    ends: the row ends or changes one person's access. erases: earlier drawn frames of the space must be forgotten.
    outlives: what is archived stays open for this alone; a verb that records something else as well is refused whole.
    """

    def register(draw):
        for kind in kinds:
            KINDS[kind] = Kind(draw, fetch, ends, erases, outlives)
        return draw

    return register


def makes(kind, things):
    """Registers the kind whose row says that a thing came to be: each of `things()` has exactly one (I10)."""
    MAKES[kind] = things
    LASTING.add(kind)


def element_id(subject):
    return f"{subject._meta.model_name}-{subject.pk}"


def place(template, subject, *, into, id=None, **context):
    context = {subject._meta.model_name: subject, **context}
    return Place(
        id or element_id(subject),
        into,
        template,
        context,
        getattr(subject, "version", 0),
    )


def remove(id):
    return Remove(id if isinstance(id, str) else element_id(id))


def subjects(rows):
    """The rows' subjects by (type, id), one query for each way of fetching them; a missing one is missing here too."""
    wanted: dict = {}
    for row in rows:
        fetch = row.kind in KINDS and KINDS[row.kind].fetch
        wanted.setdefault((row.subject_type, fetch), set()).add(row.subject_id)
    found = {}
    for (label, fetch), ids in wanted.items():
        found |= {(label, thing.pk): thing for thing in those(sorted(ids), label=label, fetch=fetch)}
    return found


@prepared
def those(ids, *, label, fetch):
    things = fetch() if fetch else apps.get_model(label)._default_manager.all()
    return things.order_by().filter(pk__in=ids)


def drawing(kind):
    """The function that draws a kind. A kind of another release is not known here and draws nothing."""
    return KINDS[kind].draw if kind in KINDS else None


def ends(row, user_id):
    """Whether the row ends or changes this person's access; one that names nobody may concern everybody in the space."""
    kind = KINDS.get(row.kind)
    return bool(kind and kind.ends) and row.small.get("user", user_id) == user_id


def places(row, subject):
    """Where the row's subject belongs now, as a list of Place and Remove; a thing that is no more is removed."""
    if subject is None:
        return [Remove(row.element)]
    draw = drawing(row.kind)
    drawn = draw(subject) if draw else None
    return [] if drawn is None else drawn if isinstance(drawn, list) else [drawn]


def ops(row, subject):
    """The same as operations, drawn in the language now active."""
    return [each.op(row.seq) for each in places(row, subject)]
