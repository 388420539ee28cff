"""Thousands of spaces, each with a thread, a post and people in every kind of standing, planted in a few statements."""

from dataclasses import dataclass
from datetime import timedelta
from random import Random

from django.contrib.contenttypes.models import ContentType
from django.utils.timezone import now

from coalitions.activity.models import Delivery, Level, Notification, Preference
from coalitions.discussion.models import Message, ReadMark, Topic
from coalitions.people.models import User
from coalitions.spaces.models import Membership, Space

PEOPLE = 40
STANDINGS = ["member", "facilitator", "observer", "guest", "guest elsewhere", "ended", "expired", "none"]
LEVELS = [None, None, None, "all", "mentions", "nothing", "hidden"]
REASONS = ["mention", "reply", "posted"]


@dataclass
class Graph:
    """One space with what is true in it; people: {place of the person: what that person is there}."""

    number: int
    visibility: str
    is_deleted: bool
    is_restricted: bool
    is_removed: bool
    people: dict

    @property
    def title(self):
        return f"kanarie-{self.number}-slut"


def drawn(count, seed):
    """The graphs of that seed."""
    chance = Random(seed)
    return [graph(chance, number) for number in range(count)]


def graph(chance, number):
    people = {place: person(chance) for place in chance.sample(range(PEOPLE), 4)}
    visibility = chance.choice(["private", "private", "listed", "public"])
    rare = [chance.random() < part for part in (0.05, 0.2, 0.1)]
    return Graph(number, visibility, *rare, people)


def person(chance):
    levels = {"of_space": chance.choice(LEVELS), "of_topic": chance.choice(LEVELS)}
    return levels | {"standing": chance.choice(STANDINGS), "reason": chance.choice(REASONS), "read": chance.random() < 0.1}


def plant(graphs, coalition, author):
    """Every person of every graph was told of its post, in better days; returns the people."""
    active = [place % 10 != 0 for place in range(PEOPLE)]
    people = User.objects.bulk_create(
        User(email=f"p{place}@graf.example", name=f"P{place}", is_active=active[place]) for place in range(PEOPLE)
    )
    rules = {"mail_mentions": "daily", "mail_news": "daily", "mail_most": None}
    Preference.objects.bulk_create(Preference(user=one, **rules) for one in people)
    for one, space in zip(graphs, spaces(graphs, coalition), strict=True):
        one.space = space
    topics = Topic.objects.bulk_create(Topic(space=one.space, title=one.title, author=author) for one in graphs)
    for one, topic in zip(graphs, topics, strict=True):
        one.topic = topic
    posts = Message.objects.bulk_create(post(one, author) for one in graphs)
    for one, message in zip(graphs, posts, strict=True):
        one.message = message
    everybody = [(one, people[place], said) for one in graphs for place, said in one.people.items()]
    settle(everybody)
    tell(everybody)
    return people


def spaces(graphs, coalition):
    return Space.objects.bulk_create(
        Space(
            coalition=coalition,
            name="Rum",
            visibility=one.visibility,
            is_restricted=one.is_restricted,
            deleted_at=now() if one.is_deleted else None,
        )
        for one in graphs
    )


def post(one, author):
    gone = now() if one.is_removed else None
    fields = {"space": one.space, "topic": one.topic, "author": author, "made": 2}
    return Message(**fields, body=one.title, html=f"<p>{one.title}</p>", deleted_at=gone)


def settle(everybody):
    Membership.objects.bulk_create(membership(*each) for each in everybody if each[2]["standing"] != "none")
    chosen = [(user, one.space, scope, said[name]) for one, user, said in everybody for name, scope in scopes(one)]
    Level.objects.bulk_create(Level(user=one[0], space=one[1], scope=one[2], level=one[3]) for one in chosen if one[3])
    ReadMark.objects.bulk_create(ReadMark(user=user, topic=one.topic, seq=2) for one, user, said in everybody if said["read"])


def scopes(one):
    return [("of_space", ""), ("of_topic", one.topic.scope)]


def membership(one, user, said):
    standing, before = said["standing"], now() - timedelta(minutes=1)
    scope = {"guest": one.topic.scope, "guest elsewhere": "topic-1"}.get(standing, "")
    role = standing.split()[0] if standing not in ("ended", "expired") else "member"
    dates = {"ended_at": before if standing == "ended" else None, "ends_at": before if standing == "expired" else None}
    return Membership(space=one.space, user=user, role=role, scope=scope, **dates)


def tell(everybody):
    kind, at = ContentType.objects.get_for_model(Message), now() - timedelta(days=2)
    heard = Notification.objects.bulk_create(
        Notification(
            user=user, space=one.space, seq=2, reason=said["reason"], subject_type=kind, subject_id=one.message.pk, at=at
        )
        for one, user, said in everybody
    )
    Delivery.objects.bulk_create(Delivery(notification=told, user_id=told.user_id, way="mail", due_at=at) for told in heard)
