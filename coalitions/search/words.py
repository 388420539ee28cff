"""What a text is found by: the stems of its words, in Swedish and English, made here so that both databases find the same.

å, ä and ö are letters of their own and stay; other accents are dress: "idé" is found by "ide" (docs/decisions/0014).
"""

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

LONGEST = 60  # characters of a word; a longer one is no word
MOST = 30_000  # different stems of one text
WORD = re.compile(r"[^\W_]+")
OWN = {"å", "ä", "ö", "æ", "ø"}
THE = re.compile(r"(?<=\w{3})ans?$")
DEEPEST = 3  # endings that are taken from one word
_swedish, _english = snowballstemmer.stemmer("swedish"), snowballstemmer.stemmer("english")


def words(text):
    """(word as it is compared, where it begins, where it ends) of a text."""
    for found in WORD.finditer(text):
        yield folded(found[0][:LONGEST]), found.start(), found.end()


@lru_cache(100_000)
def folded(word):
    return "".join(map(plain, unicodedata.normalize("NFC", word.casefold())))


def plain(letter):
    if letter.isascii() or letter in OWN:
        return letter
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))


@lru_cache(100_000)
def stems(word):
    """The word itself and its stems, each once; a word that two languages know is found by either."""
    return tuple(dict.fromkeys([word, *swedish(word), _english.stemWord(word)]))


def swedish(word):
    """Also without the article of words in -a ("flickan"), which the stemmer does not know."""
    return [*shorter(word), *shorter(THE.sub("a", word))]


def shorter(word):
    """Ending by ending: of "mötena" the stemmer takes but the a, of "möten" the rest."""
    found = [_swedish.stemWord(word)]
    while len(found) < DEEPEST and (stem := _swedish.stemWord(found[-1])) != found[-1]:
        found.append(stem)
    return found


def indexed(text):
    """All stems of a text, each once, with spaces between."""
    found: dict = {}
    for word, _start, _end in words(unicodedata.normalize("NFC", text)):
        found.update(dict.fromkeys(stems(word)))
        if len(found) > MOST:
            break
    return " ".join(found)
