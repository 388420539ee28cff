"""What happens, what is heard of it, and what leaves the house."""

from datetime import datetime
from zoneinfo import ZoneInfo

import time_machine

from coalitions.activity.letters import send_letter
from coalitions.activity.models import Cursor, Delivery, Preference, State, Way
from coalitions.activity.packing import send_due
from coalitions.activity.push.pushing import send_push
from coalitions.discussion.models import Topic
from coalitions.spaces.models import Membership

SENDERS = {Way.MAIL: send_letter, Way.PUSH: send_push}


def clock(hour, minute=0, day=12):
    """Stands still at that time of a day in October 2026 (the 12th is a Monday), in the installation's own time."""
    return time_machine.travel(datetime(2026, 10, day, hour, minute, tzinfo=ZoneInfo("Europe/Stockholm")), tick=False)


def member(cast, user):
    return Membership.objects.with_space().get(space=cast.space, user=user)


def thread(cast, title="Öppettider i biblioteket?", words="Vad tycker ni?"):
    return Topic.objects.open(cast.space, title, words, by=member(cast, cast.samira))


def mention(cast, topic, words="Vet du, @Tuva Hedlindh?", by=None):
    return topic.post(words, by=member(cast, by or cast.samira))


def hear():
    Cursor.objects.read_all()


def send():
    """What the worker does when its time has come, with the letters that it packed."""
    send_due()
    packed = Delivery.objects.filter(state=State.SENDING).order_by("packed_at").values_list("letter", "way")
    for letter, way in dict(packed).items():
        SENDERS[way].call(str(letter))


def choose(user, **fields):
    Preference.objects.of(user).choose(by=user, **fields)
