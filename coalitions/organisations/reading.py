"""What was typed about an organisation: what is kept of it, what one should know, what is wrong. One rule for all ways in."""

import re
import unicodedata
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from coalitions.organisations import numbers, personal
from coalitions.organisations.legal_forms import fits, forms, has_number, named, suggested_sector
from coalitions.organisations.places import municipalities
from coalitions.organisations.websites import website

LONGEST = 200
SECTORS = ["business", "public", "civil_society", "academia"]


@dataclass
class Reading:
    """kept: what to save. warnings, errors: [(column, words)]. typed: as it may be shown again. own: codes it has already."""

    kept: dict = field(default_factory=dict)
    warnings: list = field(default_factory=list)
    errors: list = field(default_factory=list)
    typed: dict = field(default_factory=dict)
    own: tuple = ()

    def warn(self, column, words):
        self.warnings.append((column, words))

    def refuse(self, column, words):
        self.errors.append((column, words))


def read(typed, parent=None, own=()):
    """Reads {column: text} and looks at every column, so that a person sees all that is wrong at once."""
    reading = Reading(own=own)
    typed = {column: value or "" for column, value in typed.items()}
    reading.typed, found = personal.taken_out(typed)
    given = reading.typed | {"registration_number": typed.get("registration_number", "")}
    for column in (name, sector, legal_form, number, place, website, note):
        column(given, reading)
    refuse_personal(reading, found)
    if not reading.errors:
        compare(reading, parent)
    return reading


def refuse_personal(reading, found):
    """A number's own column has said what is wrong with it."""
    for column in sorted(found - {"registration_number"}):
        reading.errors = [one for one in reading.errors if one[0] != column]
        reading.refuse(column, personal.WORDS)


def name(typed, reading):
    cleaned = "".join(sign for sign in typed.get("name", "") if visible(sign))
    reading.kept["name"] = kept = " ".join(cleaned.split())
    if cleaned != typed.get("name", ""):
        reading.warn("name", _("invisible characters removed"))
    for wrong, words in name_faults(kept):
        if wrong:
            return reading.refuse("name", words)


def visible(sign):
    return sign.isspace() or unicodedata.category(sign) not in ("Cf", "Cc", "Co", "Cn")


def name_faults(kept):
    return [
        (not kept, _("missing")),
        (kept[:1] in tuple("=+-@"), _("must not begin with = + - or @")),
        ("<" in kept or ">" in kept, _("must not contain < or >")),
        (len(kept) > LONGEST, _("longer than %(count)s characters") % {"count": LONGEST}),
    ]


def sector(typed, reading):
    reading.kept["sector"] = kept = typed.get("sector", "").strip()
    if not kept:
        reading.refuse("sector", _("missing"))
    elif kept not in SECTORS:
        words = _("unknown value %(value)s; use business, public, civil_society or academia")
        reading.refuse("sector", words % {"value": kept})


def legal_form(typed, reading):
    reading.kept["legal_form"] = kept = typed.get("legal_form", "").strip()
    if kept and kept not in forms():
        reading.refuse("legal_form", _("unknown code %(value)s") % {"value": kept})
    elif kept:
        in_use("legal_form", forms()[kept], reading)


def in_use(column, listed, reading):
    """A code that was taken off its list is kept where it stands, and not given anew."""
    if not listed.is_offered and listed.code not in reading.own:
        reading.refuse(column, _("%(code)s, %(name)s, is no longer in use") % {"code": listed.code, "name": listed.name})


def number(typed, reading):
    try:
        reading.kept["registration_number"] = numbers.read(typed.get("registration_number", ""))
    except numbers.NumberError as error:
        reading.refuse("registration_number", str(error))


def place(typed, reading):
    """Code, and in a sheet the names beside it: the code decides, a wrong county is corrected, a wrong municipality is not."""
    code = typed.get("municipality_code", "").strip()
    if re.fullmatch(r"\d{3}", code):
        code = f"0{code}"
        reading.warn("municipality_code", _("read as %(code)s") % {"code": code})
    reading.kept["municipality_code"] = code
    if code:
        known(code, municipalities().get(code), typed, reading)


def known(code, found, typed, reading):
    municipality, county = (typed.get(column, "").strip() for column in ("municipality", "county"))
    if found is None:
        return reading.refuse("municipality_code", _("%(code)s is not a known code") % {"code": code})
    in_use("municipality_code", found, reading)
    if municipality and municipality != found.name:
        words = _("%(code)s is %(name)s, not %(typed)s")
        reading.refuse("municipality", words % {"code": code, "name": found.name, "typed": municipality})
    elif county and county != found.county:
        reading.warn("county", _("taken from the code, %(county)s") % {"county": found.county})


def note(typed, reading):
    reading.kept["note"] = typed.get("note", "").strip()


def compare(reading, parent):
    """What only shows when the columns are seen together."""
    kept = reading.kept
    form, digits = kept["legal_form"], kept["registration_number"]
    suggested = suggested_sector(form, kept["name"], parent)
    if digits and not has_number(form):
        reading.refuse("registration_number", _("%(form)s has no number of its own") % {"form": named(form)})
    if not fits(form, digits):
        words = _("%(form)s does not fit a number that begins with %(digit)s")
        reading.warn("legal_form", words % {"form": form, "digit": digits[0]})
    if suggested and suggested != kept["sector"] and not kept["note"]:
        words = _("differs from the suggested %(sector)s; a reason is needed before verification")
        reading.warn("sector", words % {"sector": suggested})
