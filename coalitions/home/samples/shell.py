"""Samples of what stands round every page."""

from django import forms
from django.utils.translation import gettext as _

from coalitions.home.samples.things import KOMMUN, TUVA
from coalitions.organisations.models import Sector
from coalitions.people.pictures import arcs


class Sample(forms.Form):
    """A form with a mistake in each field."""

    name = forms.CharField(max_length=5)
    email = forms.EmailField()


def refused():
    return {"form": Sample({"name": "Sjöbrunna", "email": "tuva"})}


def person():
    shown = {"name": TUVA.name, "initials": TUVA.initials, "theme": TUVA.theme}
    return shown | {"sector": KOMMUN.sector, "home": KOMMUN.name, "url": "/organisations/1/"}


def places():
    return {"places": [("/today/", _("Today"), "sun-medium", "page"), ("/coalitions/", _("Coalitions"), "shapes", "")]}


def ring(**counts):
    rows = [(code, name, counts.get(code, 0)) for code, name in Sector.choices]
    return {"rows": rows, "arcs": arcs(counts), "total": sum(counts.values())}


SAMPLES = {
    "shell/_account.html": {"": person},
    "shell/_connection.html": {"": dict},
    "shell/_errors.html": {"": refused},
    "shell/_ring.html": {
        "all four": lambda: ring(public=4, business=3, civil_society=5, academia=2),
        "one missing": lambda: ring(public=3, business=1, academia=1) | {"size": "s"},
    },
    "shell/_tile.html": {"": lambda: {"tile": 0}, "large": lambda: {"tile": 13, "size": "xl"}},
    "shell/_notices.html": {"": lambda: {"messages": [_("Saved.")]}},
    "shell/_language.html": {"": dict},
    "shell/_theme.html": {"": person},
    "shell/_visitor.html": {"": dict},
    "shell/_jump.html": {"closed": dict},
    "shell/_tray.html": {"closed": dict},
    "shell/_ways.html": {"": dict},
    "shell/_bell.html": {"none": lambda: {"unread": 0}, "three": lambda: {"unread": 3}},
    "shell/_tabbar.html": {"": places},
    "shell/_topnav.html": {"": places},
    "shell/_topbar.html": {"visitor": dict},
    "shell/_head.html": {"not shown": dict},
    "shell/_scripts.html": {"not shown": dict},
    "shell/_words.html": {"words for scripts, not shown": dict},
}
