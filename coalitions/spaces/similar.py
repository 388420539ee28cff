"""Coalitions that may be about the same: words they share in names and questions, compared by how they begin."""

import re
import unicodedata
from collections import namedtuple

from coalitions.spaces.models import Coalition

SHORTEST, STEM, MOST = 4, 5, 5  # letters of a word that says something, letters compared, coalitions shown
COMMON = re.compile(  # words that say little of what a coalition is about
    "våra|varje|alla|inte|eller|från|till|skulle|vill|fler|mera|bättre|tillsammans|koalition|finns|"
    "might|could|would|every|what|that|this|with|from|more|better|together|their|ours|coalition|have"
)
Similar = namedtuple("Similar", "coalition question words is_closed")


def stems(text):
    """The beginnings of the words that say something, without case and accents: {"lasan": "läsande"}."""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())
    return {plain(word)[:STEM]: word for word in words if len(word) >= SHORTEST and not COMMON.fullmatch(word)}


def plain(word):
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))


def similar(name, question, reader):
    """Those that the person may know of, closed ones too, that share most first; in a constant number of queries."""
    wanted, named = stems(f"{name} {question}"), stems(name)
    known = Coalition.objects.visible_to(reader).with_figures().prefetch_related("names", "spaces")
    found = [weighed(coalition, wanted, named) for coalition in known] if wanted else []
    return [one for weight, one in sorted(found, key=lambda pair: (-pair[0], pair[1].coalition.pk)) if weight][:MOST]


def weighed(coalition, wanted, named):
    """How much it shares: a word of the name counts for two, for one word of a question may be chance."""
    names = stems(" ".join([coalition.name, *(alias.name for alias in coalition.names.all())]))
    theirs = stems(coalition.question_text or "") | names
    shared = set(wanted) & set(theirs)
    weight = len(shared) + len(shared & set(names) & set(named))
    archived = any(space.is_common and space.archived_at for space in coalition.spaces.all())
    words = [theirs[stem] for stem in sorted(shared)]
    closed = coalition.ended_on is not None or archived
    return weight if weight > 1 else 0, Similar(coalition, coalition.question_text, words, closed)
