"""Legal forms: codes of Statistics Sweden, and our own two for those without a number; edited as data in the console.

The form only suggests a sector. A first digit that does not fit the form is a warning, never a refusal.
"""

from coalitions.organisations import known

OWN = ("unit", "informal")  # forms that other rules name: they stay in the list


def forms():
    """{code: LegalForm}, the retired among them."""
    return known.current().forms


def choices(own=""):
    """[(code, name)] of those that may be chosen anew, and of one that stands there already."""
    return [(code, form.name) for code, form in forms().items() if form.is_offered or code == own]


def named(code):
    """Nothing for a code that is none."""
    return forms()[code].name if code in forms() else ""


def suggested_sector(code, name="", parent=None):
    """The sector a form suggests, "" for none: a state unit by its name, a unit by its parent."""
    if code == "unit":
        return parent.sector if parent else ""
    if code == "81" and any(word in name.casefold() for word in ("universitet", "högskola")):
        return "academia"
    return forms()[code].sector if code in forms() else ""


def has_number(code):
    """Whether organisations of this form have a number; what we do not know may have one."""
    return code not in forms() or forms()[code].has_number


def fits(code, number):
    """Whether the number's first digit is one of this form's; what we do not know fits."""
    digit = forms()[code].digit if code in forms() else ""
    return not number or not digit or number.startswith(digit)
