"""Samples of Today."""

from coalitions.home.models import Week
from coalitions.home.samples import activity, boards, discussion, documents
from coalitions.home.samples.things import AT, COALITION, KOMMUN, LAST_WEEK, SPACE, TOMORROW, new
from coalitions.home.today import News


def news(thing, icon, count=0):
    return lambda: {"news": News(AT, icon, thing(), count)}


COALITION.question_text = "Hur kan vi ge varje barn i Sjöbrunna en plats att läsa och bli lyssnad på?"
SAMPLES = {
    "home/_coalition.html": {
        "with news": lambda: {"coalition": COALITION, "unread": 4},
        "nothing new": lambda: {"coalition": COALITION, "unread": 0},
    },
    "home/_news.html": {
        "posts": news(discussion.topic, "messages-square", 3),
        "document": news(documents.document, "file-text"),
    },
    "home/_task.html": {
        "due": lambda: {"card": boards.card(due_on=TOMORROW)},
        "overdue": lambda: {"card": boards.card(due_on=LAST_WEEK)},
        "no date": lambda: {"card": boards.card()},
    },
    "home/_panel.html": {"": lambda: {"panel": {"weeks": [new(Week, space=SPACE, organisation=KOMMUN, monday=AT.date())]}}},
    "home/_waiting.html": activity.SAMPLES["activity/_notification.html"],
}
