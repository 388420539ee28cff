"""Things of organisations for the permission matrix (tests/guards)."""

from tests.organisations.making import form_of, sheet, upload

THINGS = {
    "organisation": lambda cast: cast.kommun.pk,
    "other": lambda cast: cast.havrevinge.pk,
    "sheet": lambda cast: sheet("name,sector\nBokvännerna,civil_society\n", by=cast.rasmus).pk,
}
BODIES = {
    "organisations:new": lambda ids: form_of(name="Ny", sector="business", no_number_reason="foreign"),
    "organisations:entry": lambda ids: form_of(name="Ny", sector="business", no_number_reason="foreign"),
    "organisations:question": lambda ids: {"text": "Är ni en eller två?"},
    "organisations:merge": lambda ids: {"other": f"#{ids['other']}"},
    "organisations:imports": lambda ids: {"file": upload("name,sector\nBokvännerna,civil_society\n")},
}
