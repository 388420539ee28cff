"""One world for all cells: a space with one of each thing, the same once more elsewhere, and everybody who may come."""

from datetime import timedelta
from types import SimpleNamespace

from django.test.client import Client
from django.utils.timezone import now

from coalitions.boards.models import Board, Card, Column
from coalitions.discussion.models import Message, Topic
from coalitions.documents.models import Document
from coalitions.home.demo.cast import organisation
from coalitions.initiatives.models import Commitment, Initiative, Milestone
from coalitions.journey.models import Contribution, Exercise, Meeting
from coalitions.meetings.models import Line
from coalitions.people.models import User
from coalitions.spaces.models import Coalition, Invitation, Membership, Role, Space
from tests.cast import admit, person, plant
from tests.guards.tables import THINGS

ROOM, THING, FOREIGN = "kanarierum", "kanariesak", "kanariefjarran"  # in every text of the space, of its things, of the other's
ABSENT = 987654321
SCOPES = ("topic", "board", "document")
INSIDE = ("observer", "member", "author", "facilitator", "paused")
GUESTS = ("guest_of_this", "guest_of_another")
OUTSIDE = ("stranger", "invited", "former", "expired", "admin", "contact_own", "contact_other")
UNKNOWN = ("visitor", "closed")  # closed: an account that was closed, with its cookie
EVERYBODY = [*UNKNOWN, *OUTSIDE, *GUESTS, *INSIDE]
NAMES = {
    Space: ("space", ["name", "description"]),
    Topic: ("space", ["title"]),
    Message: ("topic__space", ["body"]),
    Board: ("space", ["name"]),
    Column: ("board__space", ["name"]),
    Card: ("column__board__space", ["title", "description"]),
    Document: ("space", ["name"]),
    Meeting: ("space", ["title", "about"]),
    Exercise: ("space", ["title", "prompt"]),
    Contribution: ("space", ["text"]),
    Initiative: ("space", ["title", "about"]),
    Commitment: ("space", ["title"]),
    Milestone: ("space", ["title"]),
    Line: ("space", ["text"]),
}


def built(domain="sjobrunna.example"):
    """own, foreign: {name in an address: id}. browsers: {who: Browser}. cast: of the own space."""
    cast, other = plant(domain), plant(domain=f"fjarran.{domain}")
    own, foreign = ids(cast), ids(other)
    mark(cast, ROOM, THING)
    mark(other, FOREIGN, FOREIGN)
    beside = Topic.objects.open(cast.space, "Annat", "Annat", by=cast.space.memberships.get(user=cast.tuva))
    cast.guest, users = person("Gerd Gäst", domain), principals(cast, beside, domain)
    admit(cast, cast.guest, Role.GUEST, None, scope=f"topic-{own['topic']}")
    users["guest_of_this"] = cast.guest
    User.objects.filter(email__endswith=domain).update(password="argon2$known")
    users = {who: user and User.objects.get(pk=user.pk) for who, user in users.items()}  # sessions know what is saved
    browsers = {who: Browser(users[who]) for who in EVERYBODY}
    User.objects.filter(pk=users["closed"].pk).update(is_active=False)
    return SimpleNamespace(cast=cast, own=own, foreign=foreign, browsers=browsers, users=users)


def ids(cast):
    return {name: make(cast) for name, make in THINGS.items()}


def mark(cast, room, thing):
    """Every text of the space says whose it is; what was taken in keeps its bytes."""
    Coalition.objects.filter(pk=cast.coalition.pk).update(name=room, goal=room, purpose=room)
    for model, (way, fields) in NAMES.items():
        rows = model.objects.filter(**({"pk": cast.space.pk} if model is Space else {way: cast.space.pk}))
        rows.update(**dict.fromkeys(fields, room if model is Space else thing))
    Invitation.objects.filter(space=cast.space).update(email=f"{thing}@mail.example")


def principals(cast, beside, domain):
    users = {"visitor": None, "stranger": cast.stranger, "admin": cast.rasmus, "observer": cast.elham, "member": cast.samira}
    users |= {"author": cast.tuva, "facilitator": cast.ingegerd, "paused": paused(cast, domain)}
    users |= {
        who: person(f"{who.capitalize()} Person", domain)
        for who in ("invited", "former", "expired", "closed", "guest_of_another")
    }
    Invitation.objects.invite(cast.space, users["invited"].email, by=cast.ingegerd)
    for who in ("former", "expired", "closed"):
        admit(cast, users[who], Role.MEMBER, cast.kommun)
    Membership.objects.with_space().get(user=users["former"]).end(by=cast.ingegerd)
    Membership.objects.filter(user=users["expired"]).update(ends_at=now() - timedelta(seconds=1))
    admit(cast, users["guest_of_another"], Role.GUEST, None, scope=beside.scope)
    return users | contacts(cast, domain)


def paused(cast, domain):
    """A member of an organisation that may only read for now."""
    home = organisation(f"Pausad av {domain}", "civil_society", "informal", None)
    user = person("Paula Paus", domain, home)
    admit(cast, user, Role.MEMBER, home)
    home.move_to("paused", by=cast.rasmus, reason="Ny ledning")
    return user


def contacts(cast, domain):
    """Who answers for an organisation inside, and for one outside; neither is a member."""
    homes = {"contact_own": ("Konny Kontakt", cast.kommun), "contact_other": ("Kåre Kontakt", cast.granfro)}
    found = {who: person(name, domain, home) for who, (name, home) in homes.items()}
    for one in found.values():
        one.affiliations.update(is_contact_person=True)
    return found


class Browser(Client):
    """Signed in for good: what an answer sets is not kept, so one cell does not change the next."""

    def __init__(self, user):
        super().__init__(raise_request_exception=False)
        if user:
            self.force_login(user)

    def request(self, **request):
        return self.handler(self._base_environ(**request))
