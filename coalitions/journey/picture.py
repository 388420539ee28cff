"""The map as a picture: its measures, where notes first stand, how their words are broken, and how lines run between them.

Lengths are in steps of the picture, one px at full size. static/js/map/lines.js draws the same curves while a note is dragged.
"""

from unicodedata import east_asian_width

WIDE, HIGH = 6400, 4000  # the whole of it
NOTE, ANCHOR = 208, 56  # how wide a note is; how far below its upper edge lines meet it
NEED, IDEA, BAND = 116, 132, 28  # how high a need or an offer and an idea are, and the band of a group below it
MARGIN, ROW, ASIDE, TRIPLE = 40, 192, 320, 960  # from the edge, to the next row, from needs to ideas to offers, to the next three
ROWS, TRIPLES, NUDGE, LAPS = 20, 6, 32, 4
MOST_X, MOST_Y = WIDE - NOTE - 8, HIGH - IDEA - BAND - 8
LINE, LINES, ORGANISATION = 25.0, 3, 23.5  # letters of usual width in a line, lines of a note, letters of an organisation's name


def slot(nth, *, column):
    """(x, y) of the nth need (0), idea (1) or offer (2): down the columns; when all are full, a little beside the first."""
    lap, place = divmod(nth, ROWS * TRIPLES)
    triple, row = divmod(place, ROWS)
    x, y = MARGIN + triple * TRIPLE + column * ASIDE, MARGIN + row * ROW
    return min(x + lap % LAPS * NUDGE, MOST_X), min(y + lap % LAPS * NUDGE, MOST_Y)


def width(text):
    """In letters of usual width."""
    return sum(map(wide, text))


def wide(letter):
    if east_asian_width(letter) in "WF":
        return 2.0
    return 1.35 if letter.isupper() or letter in "mw@%&—…" else 0.55 if letter in "iljtf.,:;'|!() " else 1.0


def broken(text, most=LINE, lines=LINES):
    """The text in at most so many lines of at most so many usual letters; what is left out is marked."""
    words, found = text.split(), []
    while words and len(found) < lines:
        found.append(line(words, most))
    return [*found[:-1], cut(found[-1] + " ", most, "…")] if words else found


def line(words, most):
    """Takes the words of one line off the list; a word that is too long for any is divided."""
    taken = []
    while words and width(" ".join([*taken, words[0]])) <= most:
        taken.append(words.pop(0))
    if not taken:
        first = cut(words[0], most)
        taken, words[0] = [first], words[0][len(first) :]
    return " ".join(taken)


def cut(text, most, mark=""):
    """As much of the text as fits, with the mark where something was left out of it."""
    if width(text) <= most and not mark:
        return text
    text = text.rstrip()
    while width(text + mark) > most:
        text = text[:-1]
    return text.rstrip() + mark


def shortened(text, most):
    return text if width(text) <= most else cut(text, most, "…")


def curve(one, other):
    """The path between the middles of two notes; the notes lie upon its ends."""
    (x1, y1), (x2, y2) = ((note.x + NOTE // 2, note.y + ANCHOR) for note in (one, other))
    half = (x1 + x2) // 2
    return f"M{x1} {y1}C{half} {y1} {half} {y2} {x2} {y2}"


def extent(notes):
    """(x, y, width, height) round all the notes, with a margin."""
    if not notes:
        return 0, 0, 2 * ASIDE + NOTE, ROW
    left, top = min(note.x for note in notes) - MARGIN, min(note.y for note in notes) - MARGIN
    right, foot = (max(note.x for note in notes) + NOTE + MARGIN, max(note.y + note.height for note in notes) + MARGIN)
    return left, top, right - left, foot - top
