"""What a person typed, as each database asks for it. All words must be there; one that ends in * is the beginning of a word."""

import re
import unicodedata
from dataclasses import dataclass

from coalitions.search.words import folded, stems

MOST = 12  # words that are asked for; more narrow nothing
TYPED = re.compile(r"([^\W_]+)(\*?)")


@dataclass(frozen=True)
class Word:
    text: str
    is_beginning: bool = False

    @property
    def forms(self):
        return stems(self.text)

    def fits(self, word):
        return not set(self.forms).isdisjoint(stems(word)) or (self.is_beginning and word.startswith(self.text))


@dataclass(frozen=True)
class Query:
    words: tuple

    @classmethod
    def typed(cls, text, is_unfinished=False):
        """is_unfinished: the last word may go on."""
        found = TYPED.findall(unicodedata.normalize("NFC", text))[:MOST]
        last = len(found) - 1
        goes_on = is_unfinished and not text[-1:].isspace()
        return cls(tuple(Word(folded(word), bool(star) or (goes_on and nth == last)) for nth, (word, star) in enumerate(found)))

    def __bool__(self):
        return bool(self.words)

    def fits(self, word):
        """Whether a word of a text, as it is compared, is one of those asked for."""
        return any(one.fits(word) for one in self.words)

    def for_fts5(self, column):
        """Words hold letters and figures only, so that nothing in them can be an operator."""
        return "{} : ({})".format(column, " AND ".join(map(alternatives, self.words)))

    def for_tsquery(self):
        return " & ".join(map(lexemes, self.words))


def alternatives(word):
    beginning = [f'"{word.text}" *'] if word.is_beginning else []
    return "({})".format(" OR ".join([*(f'"{form}"' for form in word.forms), *beginning]))


def lexemes(word):
    beginning = [f"'{word.text}':*"] if word.is_beginning else []
    return "({})".format(" | ".join([*(f"'{form}'" for form in word.forms), *beginning]))
