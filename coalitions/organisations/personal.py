"""Personal identity numbers, kept nowhere: a date of birth, its day perhaps with 60 added, and four digits, one a check."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.numbers import SEPARATORS, check_digit

SHAPE = re.compile(r"(?<!\d)(?:18|19|20)?(\d{6})[ +\u2010-\u2015-]?(\d{4})(?!\d)")
WORDS = _("this looks like a personal identity number; it was not kept, and is never asked for")

SENTENCE = _("This looks like a personal identity number. We never keep those: take it away, and nothing of it is stored.")


def no_identity_number(text):
    """A validator for every field a person writes in."""
    if holds(str(text)):
        raise ValidationError(SENTENCE)


def taken_out(typed):
    """{column: text} without those that hold such a number, and the names of the columns that did."""
    found = {column for column, text in typed.items() if text and (holds(text) or is_one(column, text))}
    return {column: "" if column in found else text for column, text in typed.items()}, found


def holds(text):
    return any(is_date(date) and check_digit(date + four[:3]) == four[3] for date, four in SHAPE.findall(text))


def is_one(column, text):
    """Where a number is asked for, a wrong check digit is a slip of the same number."""
    digits = SEPARATORS.sub("", text).replace("+", "")
    return column == "registration_number" and len(digits) in (10, 12) and digits.isdecimal() and is_date(digits[-10:-4])


def is_date(six):
    return 1 <= int(six[2:4]) <= 12 and 1 <= int(six[4:6]) % 60 <= 31 and int(six[4:6]) <= 91
