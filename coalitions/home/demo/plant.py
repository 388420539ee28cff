"""Plants the demo story by the product's own verbs, each at its own moment of the past years."""

import json
from contextlib import contextmanager
from datetime import time, timedelta
from pathlib import Path

import time_machine
from django.db import connection
from django.utils.timezone import get_default_timezone, localtime, now

from coalitions.activity.models import Cursor, Notification
from coalitions.home.demo.agreeing import agree
from coalitions.home.demo.cast import organisations, people
from coalitions.home.demo.directory import tell
from coalitions.home.demo.following import follow
from coalitions.home.demo.founding import found
from coalitions.home.demo.joining import join
from coalitions.home.demo.onboarding import come_aboard
from coalitions.home.demo.telling import happen, read_up
from coalitions.home.demo.walking import walk
from coalitions.people.models import User

FILES = Path(__file__).parent
FRESH = timedelta(days=3)  # what is younger is new to Tuva and her phone


def story(name):
    return json.loads((FILES / f"{name}.json").read_text(encoding="utf-8"))


def plant():
    """Returns whether it was planted: a story that stands already is left alone."""
    if User.objects.filter(email="tuva@sjobrunna.example").exists():
        return False
    with hasty():
        with moment(1200):
            homes = organisations()
            cast = people(homes)
        spaces = {key: found(told, cast, homes, moment) for key, told in story("coalitions").items()}
        told = [*happen(story("talk"), story("work"), spaces, cast, homes), *walk(story("journey"), spaces, cast)]
        told += [*join(story("initiatives"), spaces, cast), *follow(story("follow_ups"), spaces, cast)]
        told += agree(story("charter"), spaces, cast)
        for ago, at, act in sorted(told, key=lambda one: (-one[0], one[1])):
            with moment(ago, at):
                act()
        come_aboard(cast["rasmus"], moment)
        tell(cast, homes, moment)
        Cursor.objects.read_all()
        Notification.objects.filter(at__lt=now() - FRESH).read()
        with moment(FRESH.days, "16:20"):
            read_up(cast, now())
    return True


@contextmanager
def moment(ago, at="09:00"):
    """So many days ago at that time of the day, for everything within."""
    day = localtime().date() - timedelta(days=ago)
    then = localtime().replace(year=day.year, month=day.month, day=day.day, hour=0, minute=0, second=0, microsecond=0)
    clock = time.fromisoformat(at)
    then = then.replace(hour=clock.hour, minute=clock.minute, tzinfo=get_default_timezone())
    with time_machine.travel(min(then, now()), tick=True):
        yield


@contextmanager
def hasty():
    """SQLite need not wait for the disk here: a story that is lost half way is planted again."""
    sqlite = connection.vendor == "sqlite" and not connection.in_atomic_block
    if sqlite:
        connection.cursor().execute("PRAGMA synchronous=OFF")
    try:
        yield
    finally:
        if sqlite:
            connection.cursor().execute("PRAGMA synchronous=FULL")
