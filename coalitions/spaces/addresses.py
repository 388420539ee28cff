"""What an address inside a space leads to, by its form alone: nothing is looked up."""

import re
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve

from coalitions.spaces.hanging import KINDS

INSIDE = re.compile(r"/spaces/([0-9]{1,15})/")


def path_of(text):
    """The path of an address as people copy it, "" where it is none below a space."""
    try:
        path = urlsplit(text.strip()).path
    except ValueError:
        return ""
    return path if INSIDE.match(path) else ""


def led_to(path):
    """(the id of the space, the names of the things on the way, as "card-17", the innermost last)."""
    try:
        ids = resolve(path).kwargs
    except Resolver404:
        ids = {}
    names = [str(value) if name == "about" else f"{name}-{value}" for name, value in ids.items()]
    return int(INSIDE.match(path)[1]), [name for name in names if name.rpartition("-")[0] in KINDS]
