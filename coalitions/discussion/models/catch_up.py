"""What a person has not read, thread by thread, across all spaces within reach."""

from dataclasses import dataclass

from django.db.models import Count, FilteredRelation, Min, Q

from coalitions.discussion.models.message import Message
from coalitions.discussion.models.topic import Topic
from coalitions.spaces.calling import called
from coalitions.spaces.models import Membership, Role

ROWS = 100  # threads in the list


@dataclass(frozen=True)
class Row:
    """count: unread posts; named: how many of them name the person; first: the oldest of them."""

    topic: Topic
    count: int
    named: int
    first: Message


def within_reach(user):
    """Unread posts of the spaces the person is inside of, and of the threads the person is a guest of."""
    mine = list(Membership.objects.active().filter(user=user.pk).values_list("space", "role", "scope"))
    inside = [space for space, role, _scope in mine if role != Role.GUEST]
    threads = [scope.rpartition("-")[2] for _space, role, scope in mine if role == Role.GUEST and scope.startswith("topic-")]
    return Message.objects.filter(Q(space__in=inside) | Q(topic__in=threads)).unread_by(user)


def catch_up(user):
    """Rows, those that name the person first, then the newest; in a constant number of queries."""
    named = FilteredRelation("mentions", condition=Q(mentions__user=user.pk))
    posts = within_reach(user).order_by().annotate(named=named).values("topic", "topic__newest__made")
    found = posts.annotate(n=Count("pk"), me=Count("named"), first=Min("made")).order_by("-topic__newest__made")[:ROWS]
    return sorted(rows(list(found), user), key=lambda row: row.named == 0)


def rows(found, user):
    topics = Topic.objects.select_related("space__coalition").in_bulk([one["topic"] for one in found])
    firsts = Message.objects.filter(topic__in=topics, made__in=[one["first"] for one in found])
    begun = {(one.topic_id, one.made): one for one in firsts.select_related("author", "organisation")}
    called([topic.space for topic in topics.values()], user)
    return [Row(topics[one["topic"]], one["n"], one["me"], begun[one["topic"], one["first"]]) for one in found]


def first_unread(user, *, but=0):
    """The thread with the oldest unread post that names the person, else with the oldest; None when all is read."""
    posts = within_reach(user).exclude(topic=but).select_related("topic").order_by("at", "pk")
    message = posts.filter(mentions__user=user.pk).first() or posts.first()
    return message and message.topic
