"""@Full Name of somebody who can read the topic becomes a mention, and so does a group of them; every other @ stays text."""

import re

from django.urls import reverse
from markdown_it.rules_inline import StateInline

NAMED = re.compile(r'<a [^>]*data-user="(\d+)"')
GROUPS = re.compile(r'<a [^>]*data-group="([a-z_]+(?:-\d+)?)"')


def mentions(state: StateInline, silent: bool) -> bool:
    """The rule: the longest name that fits after an @ that begins a word."""
    if state.src[state.pos] != "@" or state.linkLevel or inside_word(state):
        return False
    name, who = found(state)
    if not who:
        return False
    if not silent:
        push(state, name, who)
    state.pos += len(name)
    return True


def inside_word(state):
    return state.pos > 0 and state.src[state.pos - 1].isalnum()


def found(state):
    """(the text with its @, who), or two Nones."""
    begin = state.pos + 1
    for length in state.env["lengths"]:
        who = state.env["people"].get(state.src[begin : begin + length].casefold())
        if who and not state.src[begin + length : begin + length + 1].isalnum():
            return state.src[state.pos : begin + length], who
    return None, None


def push(state, name, who):
    """who: a user id, or the name of a group."""
    token = state.push("link_open", "a", 1)
    token.attrs = {"class": "mention", "data-user" if isinstance(who, int) else "data-group": str(who)} | page_of(str(who))
    state.push("text", "", 0).content = name
    state.push("link_close", "a", -1)


def page_of(who):
    """An organisation has a page to go to; the others have not."""
    group, _, number = who.partition("-")
    return {"href": reverse("organisations:organisation", args=[number])} if group == "organisation" else {}


def named(html):
    """The ids of those mentioned in HTML drawn here."""
    return {int(user) for user in NAMED.findall(html)}


def groups(html):
    """The groups mentioned in HTML drawn here: "everyone", a sector, "organisation-5"."""
    return set(GROUPS.findall(html))
