"""Things of people for the permission matrix (tests/guards)."""

from django.contrib.sessions.backends.db import SessionStore

THINGS = {
    "person": lambda cast: cast.tuva.pk,
    "mail": lambda cast: "20260101-0-0",
    "session": lambda cast: session(cast.tuva),
}


def session(user):
    store = SessionStore()
    store.save()
    return user.usersession_set.create(session_key=store.session_key, ip="127.0.0.1", user_agent="Firefox").pk


BODIES = {
    "people:settings": lambda ids: {"name": "Någon", "language": "sv", "theme": "dark"},
    "people:theme": lambda ids: {"theme": "dark"},
    "people:language": lambda ids: {"language": "sv"},
}
