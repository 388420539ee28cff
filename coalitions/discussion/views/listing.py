"""What the list of topics shows one reader: which topics, and how many messages of each are new."""

from collections import Counter

from coalitions.activity.sight import out_of_sight
from coalitions.discussion.models import Message, Topic
from coalitions.organisations.models import Sector
from coalitions.spaces.frame import ids_of, once

ROWS = 100  # topics in the list at once
SHOWS = ("all", "unread", "mine", "open", "resolved", "locked", *Sector.values)


def listed(request, space, topic=None):
    """The list beside a thread or by itself, for one reader. topics: stamps; what is not kept is drawn from drawn_topics."""
    show = request.GET.get("show") if request.GET.get("show") in SHOWS else "all"
    rows = stamps(request, space, show)
    figures = {"show": show, "sectors": Sector.choices, "at": topic and topic.scope, **news(request, space)}
    more = rows[ROWS - 1] if len(rows) > ROWS else None
    return {"topics": rows[:ROWS], "more_topics": more, "drawn_topics": Topic.objects.drawn(), **figures}


def stamps(request, space, show):
    as_usual = show == "all" and "older" not in request.GET and not (request.membership and request.membership.is_guest)
    if as_usual:
        return Topic.objects.newest_in(space, count=ROWS + 1)
    return list(older(chosen(request, space, show), request.GET.get("older")).stamps()[: ROWS + 1])


def chosen(request, space, show):
    topics = Topic.objects.filter(space=space).within(request.membership).drawn()
    by_show = {"unread": topics.unread_by, "mine": topics.started_or_joined_by}
    return by_show[show](request.user) if show in by_show else topics.in_state(show)


def older(topics, changed):
    return topics.older_than(changed) if changed and changed.isdecimal() else topics


def news(request, space):
    """[(topic id, messages not read, mentions of the reader among them)] of the space."""
    rows = unread(request, ids_of(request, space.coalition))
    counts = [row[1:] for row in rows if row[0] == space.pk]
    out = [scope for room, scope in out_of_sight(request) if room == space.pk and scope.startswith("topic-")]
    return {"counts": counts, "unread_topics": len(counts), "hidden_topics": out}


def unread(request, space_ids):
    """The same of all spaces in the sidebar, each with its space first: sidebar, tabs and list count from one query."""
    user = request.user
    rows = once(request, "unread", lambda: Message.objects.unread_in(user, space_ids))
    out = out_of_sight(request) if any(hides for *_, hides in rows) else set()
    return [row[:-1] for row in rows if (row[0], "") not in out and (row[0], f"topic-{row[1]}") not in out]


def new_in(request, space_ids):
    """{space id: how many messages of others the reader has not read}."""
    found = Counter()
    for space, _topic, count, _named in unread(request, space_ids):
        found[space] += count
    return found
