"""@Full Name of somebody who can read the topic becomes a mention; every other @ stays text."""

import re

from markdown_it.rules_inline import StateInline

NAMED = re.compile(r'<a [^>]*data-user="(\d+)"')


def mentions(state: StateInline, silent: bool) -> bool:
    """The rule: the longest name that fits after an @ that begins a word."""
    if state.src[state.pos] != "@" or state.linkLevel or inside_word(state):
        return False
    name, user = found(state)
    if not user:
        return False
    if not silent:
        push(state, name, user)
    state.pos += len(name)
    return True


def inside_word(state):
    return state.pos > 0 and state.src[state.pos - 1].isalnum()


def found(state):
    """(the text with its @, user id), or two Nones."""
    begin = state.pos + 1
    for length in state.env["lengths"]:
        user = state.env["people"].get(state.src[begin : begin + length].casefold())
        if user and not state.src[begin + length : begin + length + 1].isalnum():
            return state.src[state.pos : begin + length], user
    return None, None


def push(state, name, user):
    token = state.push("link_open", "a", 1)
    token.attrs = {"class": "mention", "data-user": str(user)}
    state.push("text", "", 0).content = name
    state.push("link_close", "a", -1)


def named(html):
    """The ids of those mentioned in HTML drawn here."""
    return {int(user) for user in NAMED.findall(html)}
