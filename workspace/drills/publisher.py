"""Posts in a process of its own: for each number read from stdin, that many messages in one verb, then the moment of the commit.

Moments are seconds of the machine's monotonic clock, which all its processes share.
"""

import sys
import time

import django

WORDS = "Vi kan öppna biblioteket på tisdagar. " * 12


def main(topic, user):
    from django.db import transaction

    from coalitions.discussion.models import Message, Topic
    from coalitions.live.log import record, verb
    from coalitions.spaces.models import Membership

    topic = Topic.objects.get(pk=topic)
    by = Membership.objects.select_related("user").get(space=topic.space, user=user)
    fields = {"space": topic.space, "topic": topic, "body": WORDS, "html": f"<p>{WORDS}</p>", **by.signature}

    moments: list[float] = []

    @verb
    def post(many):
        """As topic.post() for each, but for what costs time and changes no row: mentions, tally, drafts."""
        transaction.on_commit(lambda: moments.append(time.monotonic()))
        messages = Message.objects.bulk_create(Message(**fields) for _ in range(many))
        for message in messages:
            record("message.posted", message, by=by.user, stamp="made")
        Topic.objects.filter(pk=topic.pk).update(newest=messages[-1])

    for line in sys.stdin:
        post(int(line))
        print(moments.pop(), flush=True)


if __name__ == "__main__":
    django.setup()
    main(*map(int, sys.argv[1:]))
