"""What a version says, clause by clause, and what is different from another: in settings and in words."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coalitions.charter.kinds import CLAUSES, Clause

PIECES = re.compile(r"\S+\s*|\s+")


@dataclass(frozen=True)
class Said:
    """One clause as a version has it. settings: what it drives, in sentences."""

    clause: Clause
    settings: list
    text: str
    english: str

    @property
    def languages(self):
        """[(code, words, lines of the ladder)] of what was written, side by side when it was in both."""
        both = ("sv", self.text), ("en", self.english)
        return [(code, words, self.steps(words)) for code, words in both if words]

    def steps(self, words):
        return [line.strip() for line in words.splitlines() if line.strip()] if self.clause.name == "moderation" else []


@dataclass(frozen=True)
class Change:
    """One clause that differs. words: [(tag, text)], tag "=" for what stayed, "-" for what went, "+" for what came.

    english: the same of the English words.
    """

    clause: Clause
    was: list
    now: list
    words: list
    english: list


def said(charter):
    return [
        Said(clause, SENTENCES[clause.name](charter), getattr(charter, clause.text), getattr(charter, clause.english))
        for clause in CLAUSES
    ]


def difference(was, now):
    """[Change] between two versions, in the order of the clauses."""
    pairs = zip(said(was), said(now), strict=True)
    return [change(one, other) for one, other in pairs if one != other]


def change(one, other):
    went = [sentence for sentence in one.settings if sentence not in other.settings]
    came = [sentence for sentence in other.settings if sentence not in one.settings]
    return Change(one.clause, went, came, words(one.text, other.text), words(one.english, other.english))


def words(was, now):
    if was == now:
        return []
    left, right = PIECES.findall(was), PIECES.findall(now)
    found = []
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        parts = [("=", left[a:b])] if tag == "equal" else [("-", left[a:b]), ("+", right[c:d])]
        found += [(sign, "".join(pieces)) for sign, pieces in parts if pieces]
    return found


def of_quorum(charter):
    least = ngettext("At least %(n)s organisation votes.", "At least %(n)s organisations vote.", charter.quorum)
    return [least % {"n": charter.quorum}] + [_("Of them, one from each sector.")] * charter.each_sector


def of_confidentiality(charter):
    found = [_("A new space is: %(visibility)s.") % {"visibility": charter.get_visibility_display().lower()}]
    return found + [_("No word of what is said in it leaves by e-mail or notice.")] * charter.is_restricted


def of_response(charter):
    text = ngettext(
        "Reports are decided and questions answered within %(n)s day.",
        "Reports are decided and questions answered within %(n)s days.",
        charter.response_days,
    )
    return [text % {"n": charter.response_days}]


def of_signing(charter):
    text = ngettext(
        "An organisation that has not signed after %(n)s day only reads.",
        "An organisation that has not signed after %(n)s days only reads.",
        charter.grace_days,
    )
    return [text % {"n": charter.grace_days}]


SENTENCES = {
    "deciding": lambda charter: [_("A decision is taken: %(rule)s.") % {"rule": charter.get_rule_display().lower()}],
    "quorum": of_quorum,
    "confidentiality": of_confidentiality,
    "response": of_response,
    "moderation": lambda charter: [],
    "leaving": lambda charter: [],
    "signing": of_signing,
}
