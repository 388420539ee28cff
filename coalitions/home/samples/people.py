"""Samples of the way in and of one's own settings."""

from types import SimpleNamespace

from coalitions.home.samples.shell import Sample
from coalitions.home.samples.things import AT, HOMES, new
from coalitions.people.models import Factor
from coalitions.people.ways import Way


def cast():
    for person, home in HOMES.items():
        person.home, person.part = home, ""
    return {"cast": list(HOMES)[:3]}


def session(**fields):
    known = {"pk": 1, "browser": "Firefox", "system": "Linux", "ip": "192.0.2.7", "created_at": AT, "last_seen_at": AT}
    return {"session": SimpleNamespace(**known | {"is_this": False} | fields)}


def factor(kind, **data):
    return {"factor": new(Factor, type=kind, data=data, created_at=AT, last_used_at=AT if data else None)}


def ways():
    return {"ways": [{"url": "#", "description": "Använd lösenordet"}]}


WAY = Way("Sjöbrunna kommun", "/account/provider/1/")
SAMPLES = {
    "people/_code.html": {"": lambda: {"form": Sample(), "can_resend": True}},
    "people/_factor.html": {
        "passkey": lambda: factor("webauthn", name="Telefonen"),
        "codes, not used yet": lambda: factor("totp"),
    },
    "people/_passkey_again.html": {"": lambda: {"options": {}, "form": Sample()}},
    "people/_settings_nav.html": {"": dict},
    "people/_way.html": {
        "first": lambda: {"way": WAY, "main": True},
        "another, going on": lambda: {"way": WAY, "going": "/today/"},
    },
    "people/_ways.html": {"": ways},
    "people/_form.html": {
        "fresh": lambda: {"form": Sample(), "button_text": "Spara"},
        "refused": lambda: {"form": Sample({"name": "Sjöbrunna"}), "button_text": "Spara"},
    },
    "people/_look_around.html": {"": cast},
    "people/_quilt.html": {"": dict},
    "people/_session.html": {
        "this one": lambda: session(is_this=True),
        "another": session,
        "unknown": lambda: session(browser="", system=""),
    },
}
