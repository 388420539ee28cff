"""An organisation as it stands in the console's form."""

FIELDS = (
    "name",
    "legal_form",
    "sector",
    "registration_number",
    "no_number_reason",
    "parent",
    "municipality_code",
    "website",
    "note",
)


def values(organisation):
    """{field: what the form shows}."""
    shown = {name: getattr(organisation, name) for name in FIELDS if name not in ("registration_number", "parent")}
    own = organisation.number if organisation.registration_number else ""
    return shown | {"registration_number": own, "parent": str(organisation.parent or ""), "seen": organisation.version}


def same_number(one, other):
    """Refused when it is saved, with the way on."""
    return bool(one.registration_number) and one.registration_number == other.registration_number
