"""Samples of threads and posts."""

from types import SimpleNamespace

from coalitions.discussion.forms import EditForm
from coalitions.discussion.models import LONGEST, Capacity, Kind, Message, Reaction, Topic
from coalitions.discussion.models.catch_up import Row
from coalitions.discussion.models.reaction import face, grouped
from coalitions.discussion.models.window import Window
from coalitions.home.samples.things import AT, HOMES, INGEGERD, PETTER, SAMIRA, SPACE, TUVA, given, memberships, new
from coalitions.organisations.models import Sector
from coalitions.spaces.models import Role

TEXT = "<p>Biblioteket kan ha öppet till 18 på tisdagar, om någon av oss är där.</p><ul><li>Vem kan?</li><li>Från när?</li></ul>"
NAMED = '<p><span class="mention" data-user="0">@Tuva Hedlindh</span> vet du om kommunens försäkring gäller?</p>'


def topic(title="Öppettider i biblioteket?", newest=None, **fields):
    made = {"tally": {"public": 1, "civil_society": 2}, "made": 40, "at": AT}
    return new(Topic, space=SPACE, title=title, newest=newest, **made | fields)


THREAD = topic()


def message(author=SAMIRA, html=TEXT, reactions=(), **fields):
    signed = {"author": author, "organisation": HOMES.get(author), "author_role": Role.MEMBER}
    made = new(Message, space=SPACE, topic=THREAD, body="…", html=html, made=41, at=AT, **signed | fields)
    return given(made, reactions=Told(reactions))


class Told(list):
    """Reactions as the fragment asks for them."""

    def all(self):
        return self


def reacted():
    """Two people agree, and one laughs."""
    made = ((TUVA, Kind.AGREE), (PETTER, Kind.AGREE), (TUVA, Kind.JOY))
    return [new(Reaction, user=user, organisation=HOMES[user], kind=kind) for user, kind in made]


def post(*given, **fields):
    return lambda: {"message": message(*given, **fields), "space": SPACE}


def listed(**more):
    rows = [topic(newest=message()), topic("Vem läser för vem? " * 6, newest=message(PETTER, NAMED)), topic(newest=None)]
    shown = {"space": SPACE, "show": "all", "sectors": Sector.choices, "counts": [(rows[0].pk, 4, 0)], "unread_topics": 1}
    return shown | {"topics": rows} | more


def part(**sides):
    return {"topic": THREAD, "window": Window([message(), message(TUVA, NAMED)], **sides), "space": SPACE}


def editing(theirs=None):
    form = EditForm(initial={"body": "Biblioteket kan ha öppet till 18.", "version": 1})
    form.theirs = theirs
    return {"message": message(), "form": form, "space": SPACE}


def composer(**more):
    as_member = {"topic": THREAD, "space": SPACE, "longest": LONGEST, "draft": "", "user": SAMIRA}
    return as_member | {"capacities": Capacity.choices, "attaches": True} | more


MENU = {"space": SPACE, "quotable": True}


def comments():
    """Beside a task."""
    about = topic(about="card-9000001", within="board-9000001")
    return composer() | {"part": {"topic": about, "window": Window([message(), message(TUVA, NAMED)]), "longest": LONGEST}}


SAMPLES = {
    "discussion/_comment_foot.html": {"": comments},
    "discussion/_comments.html": {"": comments},
    "discussion/_attach.html": {"": lambda: {"space": SPACE}},
    "discussion/_capacity.html": {each: lambda each=each: {"capacity": each} for each in Capacity.values},
    "discussion/_catch_up.html": {
        "": lambda: {"rows": [Row(topic(), 12, 1, message()), Row(topic(), 1, 0, message(TUVA))], "posts": 13},
        "all read": lambda: {"rows": [], "posts": 0},
    },
    "discussion/_found.html": {"": lambda: {"message": message(capacity=Capacity.FOR_ORGANISATION), "where": True}},
    "discussion/_groups.html": {"for the script": dict},
    "discussion/_keys.html": {"": dict},
    "discussion/_reacting.html": {"": lambda: {"space": SPACE, "message": message(), "faces": [face(kind) for kind in Kind]}},
    "discussion/_reactions.html": {"": lambda: {"message": message(reactions=reacted())}},
    "discussion/_seen.html": {
        "some": lambda: {"people": memberships(), "user": SAMIRA},
        "nobody": lambda: {"people": [], "user": SAMIRA},
        "not shown": lambda: {"people": [], "user": SimpleNamespace(shows_presence=False)},
    },
    "discussion/_speaking_as.html": {"": lambda: {"capacities": Capacity.choices}},
    "discussion/_who_reacted.html": {"": lambda: {"groups": grouped(reacted())}, "nobody": lambda: {"groups": []}},
    "discussion/_composer.html": {
        "ready": composer,
        "with a quote": lambda: composer(quote=message()),
        "reads only": lambda: composer(request=SimpleNamespace(membership=None)),
    },
    "discussion/_dividers.html": {"for the script": lambda: {"mark": SimpleNamespace(at=AT), "unread_here": 3}},
    "discussion/_editing.html": {"": editing, "changed meanwhile": lambda: editing(theirs="Biblioteket kan ha öppet till 19.")},
    "discussion/_empty.html": {
        show: lambda show=show: {"topics": [], "show": show, "space": SPACE} for show in ("all", "unread", "mine", "business")
    },
    "discussion/_count.html": {
        "unread": lambda: {"count": 4, "mentions": 0},
        "names the reader": lambda: {"count": 4, "mentions": 1},
    },
    "discussion/_filters.html": {"": listed, "a sector": lambda: listed(show="public")},
    "discussion/_list.html": {"": listed, "none": lambda: listed(topics=[], counts=[])},
    "discussion/_menu.html": {
        "another's": lambda: MENU | {"message": message(), "here": True},
        "own": lambda: MENU | {"message": message(edited_at=AT), "editable": True},
        "removed": lambda: {"space": SPACE, "message": message(deleted_at=AT), "restorable": True},
    },
    "discussion/_message.html": {
        "plain": post(),
        "from a facilitator": post(INGEGERD, author_role=Role.FACILITATOR, organisation=None),
        "with a mention and a quote": post(TUVA, NAMED, quote=message()),
        "for an organisation, with reactions": lambda: {
            "message": message(reactions=reacted(), capacity=Capacity.FOR_ORGANISATION),
            "space": SPACE,
        },
        "edited": post(edited_at=AT),
        "removed": post(deleted_at=AT),
        "of a former member": post(None),
        "hidden": post(hidden_id=1),
        "struck, and a task made of it": post(struck_at=AT, led_to=["card-4"]),
    },
    "discussion/_part.html": {"whole": part, "with more on both sides": lambda: part(earlier=True, later=True)},
    "discussion/_quoting.html": {"": lambda: {"quote": message()}},
    "discussion/_title.html": {"": lambda: {"topic": topic()}},
    "discussion/_tools.html": {"": lambda: {"preview": "/", "send": "Skicka", "user": SAMIRA}},
    "discussion/_topic.html": {
        "plain": lambda: {"topic": topic(newest=message())},
        "long": lambda: {"topic": topic("Vem läser för vem? " * 6, newest=message(PETTER, NAMED))},
        "locked and resolved": lambda: {"topic": topic(newest=message(), locked_at=AT, resolved_at=AT)},
        "nothing in it": lambda: {"topic": topic(newest=message(deleted_at=AT))},
    },
}
