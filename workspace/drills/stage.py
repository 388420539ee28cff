"""Where a drill plays: processes on free ports, a coalition with one thread, and people with open sessions."""

import os
import random
import socket
from contextlib import ExitStack, suppress
from itertools import count
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.utils.crypto import get_random_string

from coalitions.discussion.models import Topic
from coalitions.live.models import Head
from coalitions.people.models import User
from coalitions.spaces.models import Coalition, Membership, Role
from workspace.topology import Topology

BACKEND = settings.AUTHENTICATION_BACKENDS[0]


def accepts(url):
    with suppress(OSError), socket.create_connection((urlsplit(url).hostname, urlsplit(url).port), timeout=0.2):
        return True
    return False


class Actor:
    """A person with a session: `user`, `cookies`."""

    def __init__(self, user):
        self.user, self.csrf = user, get_random_string(32)
        store = SessionStore()
        store.update(
            {
                SESSION_KEY: str(user.pk),
                BACKEND_SESSION_KEY: BACKEND,
                HASH_SESSION_KEY: user.get_session_auth_hash(),
                "listed": True,
            }
        )
        store.create()
        self.session = store.session_key
        self.cookies = {settings.SESSION_COOKIE_NAME: self.session, settings.CSRF_COOKIE_NAME: self.csrf}
        self.cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())


class Stage:
    """A context. topology: what serves. stores: PostgreSQL and Redis by name, to be hurt."""

    def __init__(self, folder, stores, *, embedded=False):
        self.folder, self.stores, self.embedded, self.numbers = folder, stores, embedded, count()
        self.spread = True  # over all processes; else the first one has everybody, to be measured
        self.chance = random.Random(7)

    def __enter__(self):
        with ExitStack() as stack:
            given = {name: os.environ[name] for name in ("DATABASE_URL", "REDIS_URL") if name in os.environ}
            web = 1 if self.embedded else 2
            env = {"DATABASE_URL": f"sqlite:///{settings.DATA_DIR}/workspace.sqlite3"} if self.embedded else given
            env |= {"DATA_DIR": str(settings.DATA_DIR), "DEMO": "0"}
            self.topology = stack.enter_context(Topology(self.folder, web=web, worker=not self.embedded, env=env))
            self.plant()
            self.stack = stack.pop_all()
        return self

    def __exit__(self, *error):
        self.stack.close()

    @property
    def urls(self):
        return self.topology.urls

    def url(self):
        """Where a proxy would lead: any process, but none that refuses connections."""
        order = self.chance.sample(self.urls, len(self.urls)) if self.spread else self.urls
        return next(filter(accepts, order), order[0])

    @property
    def web(self):
        return self.topology.web

    def plant(self):
        self.lead = User.objects.register("lead@drill.example", "Ingegerd Älvmark")
        self.space = Coalition.objects.start("Läsande grannskap", by=self.lead).common
        self.leader = Actor(self.lead)
        self.topic = Topic.objects.open(self.space, "Läsecirkel", "Vem kan ta tisdagar?", by=self.membership(self.lead))

    def membership(self, user):
        return self.space.memberships.get(user=user)

    def actors(self, many):
        """New members of the space, each with a session."""
        names = [f"d{next(self.numbers)}@drill.example" for _ in range(many)]
        users = User.objects.bulk_create(
            User(email=name, name=f"Deltagare {name.partition('@')[0]}", password="!") for name in names
        )
        Membership.objects.bulk_create(Membership(space=self.space, user=user, role=Role.MEMBER) for user in users)
        return [Actor(user) for user in users]

    @property
    def address(self):
        return self.topic.get_absolute_url()

    def head(self):
        return Head.objects.of(self.space.pk)
