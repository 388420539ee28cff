"""One topic as a reader meets it: opened at the first unread message, at a linked one, or at the end."""

from coalitions.discussion.models import LONGEST, Draft, Message, ReadMark, window
from coalitions.discussion.models.capacity import capacities
from coalitions.discussion.views.listing import listed
from coalitions.spaces.access import leads

NEWEST = "newest"  # ?at= of the thread's end, whatever is unread


def opened(request, space, topic):
    """The thread with the list beside it."""
    beside = listed(request, space, topic)
    return {"space": space, **beside, **thread(request, topic, beside["counts"])}


def thread(request, topic, counts):
    """counts: what listed() found unread in each topic; in most threads nothing is, and nothing is looked for."""
    mark = ReadMark.objects.of(request.user, topic)
    count = next((n for pk, n, _named in counts if pk == topic.pk), 0)
    first = topic.messages.unread_by(request.user).first() if count else None
    at, quote = found(topic, request, "at"), found(topic, request, "quote")
    shown = shown_part(request, topic, at, first)
    return {
        "topic": topic,
        "window": shown,
        "unseen": first if first and shown.begins_after(first) else None,
        "drawn_messages": Message.objects.drawn(),
        "first": first,
        "highlight": at,
        "at_end": goes_to_end(request),
        "quote": quote if quote and not quote.is_gone else None,
        "draft": Draft.objects.text(request.user, topic.name),
        "longest": LONGEST,
        "capacities": capacities(request.membership),
        "attaches": request.membership is not None and not request.membership.is_guest,
        "mark": mark,
        "unread_here": count,
        "may_rename": topic.can_be_renamed(request.membership),
        "leads": leads(request.membership),
    }


def found(topic, request, name):
    """The message an address names, or None."""
    pk = number(request, name)
    return topic.messages.filter(pk=pk).select_related("author").first() if pk else None


def goes_to_end(request):
    return request.GET.get("at") == NEWEST


def shown_part(request, topic, at, unread):
    if at:
        return window.around(topic.messages.stamps(), at.made)
    if goes_to_end(request):
        return window.newest(topic)
    sided = part(request, topic)["window"]
    return sided or window.opened(topic, unread)


def part(request, topic):
    """Only what lies on one side of a message: ?before= or ?since= its number."""
    messages, before, since = topic.messages.stamps(), number(request, "before"), number(request, "since")
    drawn = {"drawn_messages": Message.objects.drawn()}
    if before:
        return {"window": window.before(messages, before), "side": "before", **drawn}
    return {"window": window.since(messages, since) if since else None, "side": "since", **drawn}


def number(request, name):
    given = request.GET.get(name, "")
    return int(given) if given.isdecimal() and len(given) < 16 else 0
