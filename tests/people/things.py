"""Things of people for the permission matrix (tests/guards)."""

from django.contrib.sessions.backends.db import SessionStore

from coalitions.people.models import Factor

THINGS = {
    "person": lambda cast: cast.tuva.pk,
    "mail": lambda cast: "20260101-0-0",
    "session": lambda cast: session(cast.tuva),
    "factor": lambda cast: factor(cast.tuva),
}


def factor(user):
    return Factor.objects.add_codes(user, "JBSWY3DPEHPK3PXP", 1, by=user).pk


def session(user):
    store = SessionStore()
    store.save()
    return user.usersession_set.create(session_key=store.session_key, ip="127.0.0.1", user_agent="Firefox").pk


BODIES = {
    "people:settings": lambda ids: {"name": "Någon", "language": "sv", "theme": "dark"},
    "people:prove": lambda ids: {"action": "send"},
    "people:reset": lambda ids: {"reason": "lost", "words": "Du ringde."},
    "people:closing": lambda ids: {"why": "left"},
    "people:theme": lambda ids: {"theme": "dark"},
    "people:language": lambda ids: {"language": "sv"},
}
