"""The address of an organisation's website, as people write it."""

import re

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

LONGEST = 200


def website(typed, reading):
    kept = typed.get("website", "").strip()
    if kept and not re.match(r"[a-zA-Z][a-zA-Z0-9+-]*:(?!\d)", kept):
        kept = f"https://{kept}"
        reading.warn("website", _("https:// added"))
    reading.kept["website"] = kept
    if kept and not kept.lower().startswith(("http://", "https://")):
        reading.refuse("website", _("only http and https addresses are allowed"))
    elif kept and not valid(kept):
        reading.refuse("website", _("is not a web address"))


def valid(address):
    try:
        URLValidator(["http", "https"])(address)
    except ValidationError:
        return False
    return len(address) <= LONGEST
