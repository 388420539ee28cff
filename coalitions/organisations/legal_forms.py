"""Legal forms: the codes of Statistics Sweden that we meet, and our own two for those without a number.

The form only suggests a sector. A first digit that does not fit the form is a warning, never a refusal.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class LegalForm:
    """digit: what its numbers begin with; "" where we do not know. sector: what it suggests; "" where one has to ask."""

    name: Any  # translated when shown
    digit: str = ""
    sector: str = ""
    has_number: bool = True


FORMS = {
    "49": LegalForm(_("limited company"), "5", "business"),
    "51": LegalForm(_("economic association"), "7"),
    "61": LegalForm(_("non-profit association"), "8", "civil_society"),
    "62": LegalForm(_("joint property association")),
    "63": LegalForm(_("registered faith community"), "", "civil_society"),
    "71": LegalForm(_("business-running foundation"), "8", "civil_society"),
    "72": LegalForm(_("foundation"), "8", "civil_society"),
    "81": LegalForm(_("state unit"), "2", "public"),
    "82": LegalForm(_("municipality"), "2", "public"),
    "83": LegalForm(_("federation of municipalities"), "2", "public"),
    "84": LegalForm(_("region"), "2", "public"),
    "96": LegalForm(_("foreign legal person"), "3"),
    "unit": LegalForm(_("unit of an organisation"), has_number=False),
    "informal": LegalForm(_("informal network"), "", "civil_society", has_number=False),
}
CHOICES = [(code, form.name) for code, form in FORMS.items()]


def suggested_sector(code, name="", parent=None):
    """The sector a form suggests, "" for none: a state unit by its name, a unit by its parent."""
    if code == "unit":
        return parent.sector if parent else ""
    if code == "81" and any(word in name.casefold() for word in ("universitet", "högskola")):
        return "academia"
    return FORMS[code].sector if code in FORMS else ""


def fits(code, number):
    """Whether the number's first digit is one of this form's; what we do not know fits."""
    digit = FORMS[code].digit if code in FORMS else ""
    return not number or not digit or number.startswith(digit)
