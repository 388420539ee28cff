"""Samples of what a person was told, and of what that person chose to hear."""

from datetime import timedelta
from types import SimpleNamespace

from django.utils.translation import gettext as _

from coalitions.activity.forms import PreferenceForm
from coalitions.activity.models import Delivery, Device, Hearing, Held, Level, Preference, Reason, Way
from coalitions.activity.models.reason import because
from coalitions.home.samples.things import AT, KOMMUN, LASGLANTAN, NUMBERS, SAMIRA, SPACE, TUVA, new

CHROME = "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0"


def heard(reason, by, organisation, read_at=None, passes=False):
    about = SimpleNamespace(organisation=organisation, title="Öppettider i biblioteket?")
    words = f"{by or _('Former member')} {Reason(reason).label}"
    said = {"space": SPACE, "by": by, "words": words, "because": because(reason), "passes": passes}
    return SimpleNamespace(pk=next(NUMBERS), subject=about, at=AT, read_at=read_at, **said)


def told(*args, others=0, **more):
    return {"notification": heard(*args, **more), "others": others}


def days():
    one = SimpleNamespace(newest=heard(Reason.MENTION, SAMIRA, LASGLANTAN), others=2)
    return {"days": [(AT.date(), False, [one])]}


def shown(show, **figures):
    return {"show": show, "address": "", **figures}


def held(why, way):
    delivery = new(Delivery, way=way, held_why=why, due_at=AT + timedelta(1), state="waiting")
    return {"delivery": Kept(delivery, heard(Reason.MENTION, SAMIRA, LASGLANTAN))}


class Kept:
    """A delivery in memory whose notification is one in memory too."""

    def __init__(self, delivery, notification):
        self.delivery, self.notification = delivery, notification

    def __getattr__(self, name):
        return getattr(self.delivery, name)


def level(scope="", title=SPACE.name, chosen=Hearing.ALL):
    one = new(Level, user=TUVA, space=SPACE, scope=scope, level=chosen)
    one.title = title
    return {"level": one}


def device(reached_at=None):
    return {"device": new(Device, user=TUVA, agent=CHROME, made_at=AT, reached_at=reached_at)}


SAMPLES = {
    "activity/_notification.html": {
        "new": lambda: told(Reason.MENTION, SAMIRA, LASGLANTAN),
        "read": lambda: told(Reason.ASSIGNED, TUVA, KOMMUN, read_at=AT),
        "with more about the same": lambda: told(Reason.POSTED, SAMIRA, LASGLANTAN, others=3),
        "a mandate": lambda: told(Reason.SEAT, TUVA, KOMMUN, passes=True),
        "of a former member": lambda: told(Reason.REPLY, None, None),
    },
    "activity/_days.html": {"one day": days},
    "activity/_show.html": {
        "nothing unread": lambda: shown("all"),
        "with figures": lambda: shown("mentions", mentions=2, unread_all=5),
    },
    "activity/_held.html": {
        "by the cap": lambda: held(Held.CAP, Way.MAIL),
        "by quiet hours": lambda: held(Held.QUIET, Way.PUSH),
    },
    "activity/_rhythms.html": {"as at first": lambda: {"form": PreferenceForm(instance=Preference(user=TUVA), auto_id=False)}},
    "activity/_push_device.html": {"where it cannot": lambda: {"push_key": "", "known": ""}},
    "activity/_device.html": {"new": device, "reached": lambda: device(AT)},
    "activity/_level.html": {
        "of a space": level,
        "of a thread": lambda: level("topic-5", "Öppettider i biblioteket?", Hearing.NOTHING),
    },
}
