"""Organisation numbers: ten digits, of which the third sets them apart from personal identity numbers and the tenth checks.

Source: the Swedish Tax Agency on organisation numbers (law 1974:174); check digit by the Luhn algorithm, "modulus 10".
"""

import re

from django.utils.translation import gettext as _

SEPARATORS = re.compile(r"[\s\u2010-\u2015-]")
ROUNDED = re.compile(r"\d([.,]\d+)?[eE]\+?\d+")


class NumberError(ValueError):
    """Says exactly what is wrong, in words for the person who typed it. Never holds the number itself."""


def read(typed):
    """The ten digits of what was typed, None for nothing. Raises NumberError."""
    typed = typed.strip()
    if not typed:
        return None
    if ROUNDED.fullmatch(typed):
        raise NumberError(_("looks rounded by a spreadsheet; format the column as text"))
    digits = only_digits(typed)
    if len(digits) == 12 and digits.startswith("16"):
        digits = digits[2:]
    if len(digits) != 10:
        raise NumberError(length_words(digits))
    return checked(digits)


def only_digits(typed):
    digits = SEPARATORS.sub("", typed)
    hyphens = len(re.findall(r"[\u2010-\u2015-]", typed))
    if not digits.isascii() or not digits.isdigit() or hyphens > 1:
        raise NumberError(_("only digits, one hyphen and spaces are allowed"))
    return digits


def length_words(digits):
    if len(digits) == 12:
        return _("a number of 12 digits must begin with 16; a personal identity number is never asked for")
    return _("%(count)s digits, must be 10 or 12") % {"count": len(digits)}


def checked(digits):
    if digits[2] < "2":
        raise NumberError(_("third digit must be 2 or higher"))
    if check_digit(digits[:9]) != digits[9]:
        raise NumberError(_("wrong check digit"))
    return digits


def check_digit(nine):
    """What is missing to the next ten when digits 1, 3, 5, 7 and 9 are doubled and all figures added."""
    total = sum(sum(divmod(int(digit) * (2 - place % 2), 10)) for place, digit in enumerate(nine))
    return str(-total % 10)


def show(number):
    return f"{number[:6]}-{number[6:]}" if number else ""
