"""Personal identity numbers in what people write: found so that they can be refused, for none is ever kept (docs: threats).

Source: the Swedish Tax Agency on personal identity numbers (law 1991:481, section 18) and coordination numbers (day plus 60).
An organisation number is none of them: its third digit is 2 or higher, where a month begins with 0 or 1.
"""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.numbers import check_digit

DAY = r"\d{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\d|[39][01])"
LIKE = re.compile(rf"(?<!\d)(?:(?:18|19|20)\s?)?({DAY})\s?[-+\u2010-\u2015]?\s?(\d{{4}})(?!\d)")
WORDS = _("This looks like a personal identity number. We never keep those: take it away, and nothing of it is stored.")


def holds_identity_number(text):
    return any(check_digit((day + rest)[:9]) == rest[3] for day, rest in LIKE.findall(text))


def no_identity_number(text):
    """A validator for every field a person writes in."""
    if holds_identity_number(str(text)):
        raise ValidationError(WORDS)
