"""One space with little, usual and much in it. In bulk: what is measured is reading, and the verbs would take hours."""

from dataclasses import dataclass, fields
from datetime import timedelta

from django.db import connection
from django.utils.timezone import now

from coalitions.boards.models import Board, Card, CardAssignee
from coalitions.discussion.models import Message, ReadMark, Topic
from coalitions.documents.models import Document
from coalitions.live.models import Head, LogRow
from coalitions.organisations.models import Affiliation, Offer, Organisation
from coalitions.organisations.models.sector import Sector
from coalitions.organisations.places import municipalities
from coalitions.people.models import User
from coalitions.spaces.models import Membership, Role, Seat, Space
from workspace.benches.mapped import plant

WORDS = "Vi kan öppna **biblioteket** på tisdagar, om någon kan låsa efter oss. " * 3
AT_ONCE = 500


@dataclass(frozen=True)
class Size:
    """How many of each there are."""

    messages: int
    topics: int
    cards: int
    documents: int
    spaces: int
    organisations: int
    members: int
    notes: int


SIZES = {
    "little": Size(messages=5, topics=3, cards=5, documents=5, spaces=2, organisations=8, members=5, notes=6),
    "usual": Size(messages=50, topics=30, cards=100, documents=60, spaces=8, organisations=60, members=40, notes=40),
    "much": Size(
        messages=20_000, topics=500, cards=500, documents=5_000, spaces=200, organisations=5_000, members=200, notes=300
    ),
}


class Plot:
    """What stands there; `grow(size)` adds what is missing."""

    def __init__(self, stage):
        self.stage, self.space, self.topic, self.lead = stage, stage.space, stage.topic, stage.lead
        self.board = Board.objects.open(self.space, "Läsplatser", by=self.lead)
        self.reader = stage.actors(1)[0]

    def grow(self, size):
        for field in fields(size):
            getattr(self, field.name)(getattr(size, field.name))
        ReadMark.objects.update_or_create(
            user=self.reader.user, topic=self.topic, defaults={"seq": Head.objects.of(self.space.pk).head}
        )
        if connection.vendor == "postgresql":
            connection.cursor().execute("ANALYZE")  # as it does by itself within a minute of such growth

    def organisations(self, many):
        sectors, have = Sector.values, Organisation.objects.count()
        places = ["2480" if n % 4 == 0 else list(municipalities())[n % 290] for n in range(many)]
        new = [
            Organisation(name=f"Organisation {n:05}", sector=sectors[n % 4], legal_form="61", municipality_code=places[n])
            for n in range(have, many)
        ]
        made = Organisation.objects.bulk_create(new, AT_ONCE)
        Offer.objects.bulk_create((Offer(organisation=one, kind="hours", words="Högläsning") for one in made), AT_ONCE)
        seated = (Seat(coalition=self.space.coalition, organisation=one, holder=self.lead) for one in made[:200])
        Seat.objects.bulk_create(seated, AT_ONCE)
        self.homes = list(Organisation.objects.all()[:50])

    def members(self, many):
        have = self.space.memberships.count()
        users = [User(email=f"m{n}@bench.example", name=f"Deltagare {n}", password="!") for n in range(have, many)]
        users = User.objects.bulk_create(users, AT_ONCE)
        homes = Organisation.objects.all()[:50]
        joined = [
            Membership(space=self.space, user=user, role=Role.MEMBER, organisation=homes[n % len(homes)])
            for n, user in enumerate(users)
        ]
        Membership.objects.bulk_create(joined, AT_ONCE)
        belong = [Affiliation(user=user, organisation=homes[n % len(homes)]) for n, user in enumerate(users)]
        Affiliation.objects.bulk_create(belong, AT_ONCE)

    def notes(self, many):
        """Needs and ideas of the map in turn; every idea answers a need and has support, every third a group."""
        plant(self, many)

    def spaces(self, many):
        have = self.space.coalition.spaces.count()
        new = Space.objects.bulk_create(Space(coalition=self.space.coalition, name=f"Arbetsgrupp {n}") for n in range(have, many))
        Head.objects.bulk_create(Head(space_id=space.pk) for space in new)
        Membership.objects.bulk_create(Membership(space=space, user=self.reader.user, role=Role.MEMBER) for space in new)

    def topics(self, many):
        have = Topic.objects.filter(space=self.space).count()
        made = self.numbers(many - have)
        new = Topic.objects.bulk_create(Topic(space=self.space, title=f"Tråd {n}", made=n, **self.signature) for n in made)
        posts = [self.message(topic, topic.made) for topic in new]
        Message.objects.bulk_create(posts, AT_ONCE)
        for post in posts:
            Topic.objects.filter(pk=post.topic_id).update(newest=post)

    def messages(self, many):
        numbers = self.numbers(many - self.topic.messages.count())
        Message.objects.bulk_create((self.message(self.topic, number) for number in numbers), AT_ONCE)
        Topic.objects.filter(pk=self.topic.pk).update(newest=self.topic.messages.latest("made"))

    def message(self, topic, number):
        at = now() - timedelta(minutes=30_000 - number % 30_000)
        return Message(space=self.space, topic=topic, body=WORDS, html=f"<p>{WORDS}</p>", made=number, at=at, **self.signature)

    @property
    def signature(self):
        return {"author": self.lead, "author_role": Role.FACILITATOR}

    def numbers(self, many):
        """The next numbers of the space's log, each with its row."""
        head = Head.objects.of(self.space.pk)
        taken = range(head.head + 1, head.head + 1 + max(many, 0))
        rows = (
            LogRow(space_id=self.space.pk, seq=n, kind="message.posted", subject_type="discussion.message", subject_id=0)
            for n in taken
        )
        LogRow.objects.bulk_create(rows, AT_ONCE)
        Head.objects.filter(pk=self.space.pk).update(head=head.head + len(taken))
        return taken

    def cards(self, many):
        columns, have = list(self.board.columns.all()), Card.objects.filter(column__board=self.board).count()
        new = [
            Card(column=columns[n % len(columns)], title=f"Uppgift {n}", rank=n * 2**20, **self.signature)
            for n in range(have, many)
        ]
        CardAssignee.objects.bulk_create(
            CardAssignee(card=card, user=self.lead) for card in Card.objects.bulk_create(new, AT_ONCE)
        )

    def documents(self, many):
        have = Document.objects.filter(space=self.space).count()
        plain = {"space": self.space, "kind": "link", "url": "https://bench.example/", "state": "ready", **self.signature}
        new = (Document(name=f"Dokument {n:05}", folded=f"dokument {n:05}", changed=n, **plain) for n in range(have, many))
        Document.objects.bulk_create(new, AT_ONCE)
