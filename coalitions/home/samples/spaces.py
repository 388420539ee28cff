"""Samples of what stands round a space, and of the people in it."""

from datetime import timedelta
from types import SimpleNamespace

from django.utils.timezone import now

from coalitions.home.samples.shell import Sample
from coalitions.home.samples.things import AT, COALITION, KOMMUN, LASGLANTAN, SAMIRA, SPACE, TUVA, memberships, new, people
from coalitions.spaces.many import Person
from coalitions.spaces.models import ChallengeQuestion, Invitation, Role, Seat, SeatRole, Space, Visibility
from coalitions.spaces.tabs import TABS

MANDATE = "Får lova upp till 40 timmar utan att fråga hemma."

QUESTION = "Hur kan vi ge varje barn i Sjöbrunna en plats att läsa och bli lyssnad på?"
ASKED = {"question": QUESTION}


def beside(**fields):
    space = new(Space, coalition=COALITION, **fields)
    space.is_starred, space.may_enter, space.people = space.name.startswith("Läs"), not space.archived_at, 7
    return {"space": space, "at": None}


def direct(new_posts, names="Tuva Hedlindh, Petter Havsund"):
    space = new(Space, name=names)
    space.new = new_posts
    return space


def seat(holder=TUVA, organisation=KOMMUN, **fields):
    return new(Seat, coalition=COALITION, organisation=organisation, holder=holder, **fields)


def invitation(**fields):
    sent = {"email": "mirja@mittalven.example", "organisation": KOMMUN, "role": Role.MEMBER, "expires_at": now() + timedelta(9)}
    return new(Invitation, space=SPACE, **sent | fields)


def member(leads=False, **fields):
    one = memberships()[1]
    one.joined_at = AT
    for name, value in fields.items():
        setattr(one, name, value)
    return {"membership": one, "space": SPACE, "leads": leads, "mine": memberships()[0]}


def members():
    everyone = memberships()
    for one in everyone:
        one.joined_at = AT
    return {"memberships": everyone, "leads": True, "mine": everyone[0], "space": SPACE}


def where(asked=()):
    question = ChallengeQuestion(version=2, text=QUESTION)
    spaces = [
        beside(name="Läsrummet", visibility=Visibility.PUBLIC)["space"],
        beside(name="Processledare", archived_at=AT)["space"],
    ]
    seats = [seat(), seat(None, LASGLANTAN, role=SeatRole.ALTERNATE)]
    found = {"coalition": COALITION, "question": question, "spaces": spaces, "seats": seats, "asked": asked}
    return found | {"leads": True, "people": 12, "facilitators": [memberships()[-1]]}


def task():
    return SimpleNamespace(url="/", title="Fråga biblioteket om öppettider", organisation=KOMMUN, due=AT)


SPACES = {
    "open to all": lambda: beside(name="Öppet hus", visibility=Visibility.PUBLIC),
    "starred": lambda: beside(name="Läsrummet", visibility=Visibility.LISTED),
    "private": lambda: beside(name="Processledare"),
    "archived": lambda: beside(name="Sommaren 2025", archived_at=AT),
}


def links():
    """What a task is linked with."""
    end = SimpleNamespace(title="Anteckningar från träff 2", get_absolute_url="/")
    return {"part": {"thing": SimpleNamespace(space_id=SPACE.pk), "name": "card-1", "ends": [(SimpleNamespace(pk=1), end)]}}


SAMPLES = {
    "spaces/_links.html": {"": links, "none": lambda: {"part": {"ends": []}}},
    "spaces/_links_part.html": {"": links},
    "spaces/_context_bar.html": {
        "": lambda: {"coalition": COALITION, "here": SPACE.name},
        "direct": lambda: {"coalition": None, "here": TUVA.name},
    },
    "spaces/_form.html": {"": lambda: {"form": Sample()}},
    "spaces/_here.html": {"three here": lambda: {"people": people()[:3]}},
    "spaces/_invitation_way.html": {
        "no account yet": lambda: {"state": "new", "form": Sample(), "invitation": invitation()},
        "has an account": lambda: {"state": "known", "invitation": invitation()},
        "of another address": lambda: {"state": "other", "invitation": invitation(), "user": SAMIRA},
    },
    "spaces/_invite_row.html": {
        "refused": lambda: {"person": Person(3, {"email": "anna@", "name": "Anna"}, [("email", "Enter a valid email address.")])},
        "invited already": lambda: {"person": Person(4, {"email": "bo@sjobrunna.example"}, waits=True)},
    },
    "spaces/_invitations.html": {
        "open and ended": lambda: {"space": SPACE, "invitations": [invitation(), invitation(expires_at=AT)]},
        "nobody": lambda: {"space": SPACE, "invitations": []},
    },
    "spaces/_marks.html": SPACES,
    "spaces/_member.html": {
        "member": member,
        "as a facilitator sees it": lambda: member(leads=True, role=Role.FACILITATOR, ends_at=AT),
        "with a seat": lambda: member(seat=seat(mandate_text=MANDATE)),
    },
    "spaces/_member_menu.html": {"": lambda: member(leads=True)},
    "spaces/_members.html": {"": members},
    "spaces/_people.html": {"names for suggestions, not shown": lambda: {"people": people()}},
    "spaces/_refused.html": {"": lambda: {"words": "Den sista facilitatorn kan inte lämna arbetsytan."}},
    "spaces/_seat.html": {
        "held": lambda: {"seat": seat(mandate_text=MANDATE), "coalition": COALITION, "leads": True},
        "vacant": lambda: {"seat": seat(None), "coalition": COALITION},
    },
    "spaces/_seat_list.html": {"": where, "as those see it who do not lead": lambda: where() | {"leads": False}},
    "spaces/_side_space.html": SPACES,
    "spaces/_sidebar.html": {"": lambda: {"coalition": COALITION, "space": SPACE, "at": SPACE}},
    "spaces/_sidebar_list.html": {
        "": lambda: {"coalition": COALITION, "spaces": [SPACE], "at": SPACE, "leads": True, "filters": True} | ASKED,
        "with conversations": lambda: {"coalition": COALITION, "spaces": [SPACE], "at": SPACE, "directs": [direct(4), direct(0)]},
    },
    "spaces/_space_list.html": {"": where},
    "spaces/_space_tools.html": {"": lambda: {"space": SPACE}},
    "spaces/_state.html": {"archived": lambda: beside(name="Sommaren 2025", archived_at=AT)},
    "spaces/_tabs.html": {"": lambda: {"space": SPACE}},
    "spaces/_tab_list.html": {"": lambda: {"space": SPACE, "tabs": [(tab, number) for number, tab in enumerate(TABS)]}},
    "spaces/_where.html": {"": where},
    "spaces/_where_asked.html": {"nothing": where, "something": lambda: where([task()])},
    "spaces/_where_links.html": {"": where},
    "spaces/_where_seats.html": {"": where, "no seats": lambda: where() | {"seats": []}},
    "spaces/_where_spaces.html": {"": where},
}
