"""What happened in the coalitions: threads and posts, tasks, documents, each as (days ago, time of day, what to do)."""

from datetime import timedelta
from functools import partial

from django.core.files.base import ContentFile
from django.utils.timezone import localdate

from coalitions.boards.models import Board, ChecklistItem, Label
from coalitions.discussion.models import Message, ReadMark, Topic
from coalitions.documents.models import Document
from coalitions.home.demo.writing import write
from coalitions.home.models import Visit
from coalitions.spaces.models import Handover, SeatRole

ABSENT = "tuva"  # she was last here before the newest happened, so there is something to see


def happen(talk, work, spaces, cast, homes):
    for coalition, told in talk.items():
        yield from threads(told, spaces[coalition], cast)
    for coalition, told in work.items():
        rooms = spaces[coalition]
        yield from tasks(told, rooms, cast, homes)
        yield from documents(told, rooms, cast)
        yield from handovers(told, rooms, cast, homes)


def threads(told, rooms, cast):
    topics = {}
    for one in told:
        yield one["ago"], one["at"], partial(say, one, rooms, cast[one["who"]], topics)


def say(one, rooms, user, topics):
    if "topic" in one:
        space = rooms[one["in"]]
        topics[one["topic"]] = Topic.objects.open(space, one["title"], one["body"], by=member(space, user))
    else:
        topic = topics[one["post"]]
        topic.post(one["body"], by=member(topic.space, user))


def tasks(told, rooms, cast, homes):
    space, boards = rooms[told["board"]["in"]], []
    first = max(card["ago"] for card in told["cards"])
    yield (
        first,
        "07:00",
        lambda: boards.append(Board.objects.open(space, told["board"]["name"], by=cast[told["cards"][0]["who"]])),
    )
    for number, card in enumerate(told["cards"]):
        yield card["ago"], f"08:{number:02}", partial(ask, card, boards, cast, homes)


def ask(told, boards, cast, homes):
    by = cast[told["who"]]
    columns = list(boards[0].columns.order_by("rank"))
    fields = {"description": told.get("text", "")} | ({"due_on": localdate() + due(told)} if "due" in told else {})
    card = columns[0].add_card(told["title"], by=by, **fields)
    people, firms = [cast[key] for key in told.get("for", [])], [homes[key] for key in told.get("organisations", [])]
    if people or firms:
        card.assign(by=by, people=people, organisations=firms)
    sort(told, card, by)
    if told["column"]:
        card.move_to(columns[told["column"]], by=by)


def sort(told, card, by):
    """Its labels, each a name with its tint, and its steps, of which the first so many are done."""
    labels = [Label.objects.make(card.column.board, name, tint, by=by) for name, tint in told.get("labels", {}).items()]
    if labels:
        Label.objects.put(card, on=labels, by=by)
    if "steps" in told:
        steps = ChecklistItem.objects.append(card, told["steps"], by=by)
        for step in steps[: told["done"]]:
            step.tick(True, by=by)


def due(told):
    """ "due" counts days from today, and the card is asked so many days ago."""
    return timedelta(days=told["ago"] + told["due"])


def documents(told, rooms, cast):
    for one in told["links"]:
        space, by = rooms[one["in"]], cast[one["who"]]
        yield one["ago"], "12:00", partial(link, space, by, one)
    for one in told["files"]:
        space, by = rooms[one["in"]], cast[one["who"]]
        yield one["ago"], "12:30", partial(file, space, by, one)
    for one in told.get("texts", []):
        space, by = rooms[one["in"]], cast[one["who"]]
        yield one["ago"], "13:10", partial(text, space, by, one)


def handovers(told, rooms, cast, homes):
    for one in told.get("handovers", []):
        yield one["ago"], "12:15", partial(pass_on, one, rooms["common"].coalition, cast, homes)


def pass_on(told, coalition, cast, homes):
    """The representative's seat goes over, and who held it stays as alternate."""
    home, by = homes[told["organisation"]], cast[told["by"]]
    seat = coalition.seats.current().get(organisation=home, role=SeatRole.REPRESENTATIVE)
    Handover.objects.hand_over(seat, cast[told["to"]], by=by)
    coalition.seat(home, seat.holder, by=by, role=SeatRole.ALTERNATE)


def link(space, user, one):
    Document.objects.link(space, one["name"], one["url"], by=member(space, user))


def file(space, user, one):
    Document.objects.take_in(space, ContentFile(one["text"].encode(), name=one["name"]), by=member(space, user))


def text(space, user, one):
    write(space, member(space, user), one)


def member(space, user):
    return space.memberships.active().with_people().get(user=user)


def read_up(cast, fresh):
    """Everybody has read everything, but the one who was away."""
    for topic in Topic.objects.select_related("space"):
        read_topic(topic, cast, fresh)
    Visit.objects.create(user=cast[ABSENT], seen_at=fresh, since=fresh)


def read_topic(topic, cast, fresh):
    numbers = dict(Message.objects.filter(topic=topic).values_list("made", "at"))
    for membership in topic.space.memberships.active().select_related("user"):
        away = membership.user == cast[ABSENT]
        seen = max((made for made, at in numbers.items() if not away or at < fresh), default=0)
        if seen:
            ReadMark.objects.read_to(topic, seen, by=membership.user)
