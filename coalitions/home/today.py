"""What one person finds on Today, read across the slices in a constant number of queries."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.db.models import Count, F, OuterRef, Subquery

from coalitions.activity.models import Level, Notification
from coalitions.boards.models import Card
from coalitions.discussion.models import Message, Topic
from coalitions.documents.models import Document
from coalitions.spaces.calling import called
from coalitions.spaces.models import Coalition, Space

ROWS = 8


@dataclass(frozen=True)
class News:
    """One row of "new since": a thread with new posts, or a document."""

    at: datetime
    icon: str
    thing: object
    count: int = 0


class Today:
    def __init__(self, user, since):
        self.user, self.since = user, since

    @cached_property
    def spaces(self):
        """Those the person is inside of and wants to see; a guest's one thing is no space to read about."""
        hidden = Level.objects.hidden_spaces(self.user)
        return list(Space.objects.inhabited_by(self.user).exclude(pk__in=hidden).values_list("pk", flat=True))

    @cached_property
    def waiting(self):
        found = list(Notification.objects.of(self.user).unread().addressed().drawn()[:ROWS])
        called([one.space for one in found], self.user)
        return found

    @cached_property
    def tasks(self):
        return list(Card.objects.to_do().of(self.user).drawn().by_due()[:ROWS])

    @cached_property
    def unread(self):
        """{coalition id: unread posts}."""
        posts = Message.objects.filter(topic__space__in=self.spaces).unread_by(self.user)
        return dict(posts.order_by().values_list("topic__space__coalition").annotate(count=Count("pk")))

    @cached_property
    def coalitions(self):
        # A join instead would give each seat once for each space: with 200 of both, 40,000 rows to count
        entered = Space.objects.filter(pk__in=self.spaces).values("coalition")
        mine = Coalition.objects.visible_to(self.user).filter(pk__in=entered).with_figures()
        return [(coalition, self.unread.get(coalition.pk, 0)) for coalition in mine.order_by("name")]

    @cached_property
    def news(self):
        return sorted([*self.threads, *self.documents], key=lambda news: news.at, reverse=True)[:ROWS]

    @property
    def threads(self):
        posts = Message.objects.there().filter(topic=OuterRef("pk"), at__gt=self.since).exclude(author=self.user.pk)
        fresh = posts.order_by().values("topic").annotate(count=Count("pk")).values("count")
        topics = Topic.objects.filter(space__in=self.spaces, is_covered=False).annotate(fresh=Subquery(fresh)).filter(fresh__gt=0)
        rows = list(topics.select_related("space__coalition", "newest__author").order_by("-newest__made")[:ROWS])
        called([topic.space for topic in rows], self.user)
        return [News(topic.newest.at, "messages-square", topic, topic.fresh) for topic in rows]

    @property
    def documents(self):
        added = Document.objects.listed().filter(space__in=self.spaces, created_at__gt=self.since).exclude(author=self.user)
        rows = added.select_related("space__coalition", "author").order_by(F("created_at").desc())[:ROWS]
        return [News(document.created_at, document.icon, document) for document in rows]

    @property
    def posts(self):
        return sum(news.count for news in self.news)
