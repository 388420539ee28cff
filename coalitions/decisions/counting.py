"""How votes become a result. Pure: lists in, lists out, whole numbers only, so that anybody can count again and get the same.

A choice is a list. Consent and yes/no: one word. Ranked: numbers of options, the best first. Score and dots: a number for each
option. Date: a word for each option. Each choice gives points to each label, and the points are added up:
one for the word said; for a rank as many as there are options for the first and one less for each next; scores and dots as
they are; two for a date that suits, one for one that would do.
"""

from coalitions.decisions.kinds import ANSWERS, Kind, Majority, Outcome

SUITS = {"yes": 2, "maybe": 1, "no": 0}


def labels(kind, options):
    """What the points are given to: the answers, or the options."""
    return [str(words) for _value, words in ANSWERS[kind]] if kind in ANSWERS else list(options)


def size(kind, options):
    return len(ANSWERS[kind]) if kind in ANSWERS else len(options)


def points(kind, count, choice):
    """What one choice gives to each of `count` labels."""
    if kind in ANSWERS:
        return [int(value == choice[0]) for value, _words in ANSWERS[kind]]
    if kind == Kind.RANKED:
        return [count - choice.index(at) if at in choice else 0 for at in range(count)]
    return [SUITS[word] for word in choice] if kind == Kind.DATE else list(choice)


def totals(kind, options, choices):
    count = size(kind, options)
    given = [points(kind, count, choice) for choice in choices]
    return [sum(column) for column in zip(*given, strict=True)] if given else [0] * count


def outcome(kind, majority, totals):
    """Of totals alone; rules about quorum and sectors come first (rules.py)."""
    if kind == Kind.CONSENT:
        agree, _aside, objections = totals
        return Outcome.OBJECTED if objections else Outcome.CARRIED if agree else Outcome.NOTHING
    if kind == Kind.YES_NO:
        return Outcome.CARRIED if carries(majority, *totals[:2]) else Outcome.REJECTED
    best = winners(totals)
    return Outcome.NOTHING if not best else Outcome.CHOSEN if len(best) == 1 else Outcome.TIED


def carries(majority, yes, no):
    """Of those who said yes or no; who abstains is not counted here."""
    return yes > 0 and (3 * yes >= 2 * (yes + no) if majority == Majority.TWO_THIRDS else yes > no)


def winners(totals):
    """The places of those with the most points; none when nobody got any."""
    most = max(totals, default=0)
    return [at for at, given in enumerate(totals) if given == most] if most else []


def is_against(kind, totals):
    """Whether a sector with these totals has a majority against."""
    return totals[2] > totals[0] if kind == Kind.CONSENT else totals[1] > totals[0]
