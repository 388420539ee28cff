"""Taking in a sheet of organisations: each row ends as new, present or refused, with what there is to say about it."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from coalitions.organisations.reading import read

NEW, PRESENT, REFUSED = "new", "present", "refused"
REASONS = {"unit": "unit", "informal": "informal"}


@dataclass
class Outcome:
    """remarks: [(column, words)]; column is "" for what concerns the whole row."""

    row: int
    state: str
    name: str = ""
    remarks: list = field(default_factory=list)
    organisation: object = None


class TakingIn:
    """One run over a sheet. Knows what was there before it began, and what the sheet itself has brought so far."""

    def __init__(self, organisations, by):
        self.organisations, self.by = organisations, by
        before = list(organisations.all())
        self.by_number = {one.registration_number: one for one in before if one.registration_number}
        self.by_place = {place_key(one.name, one.municipality_code): one for one in before}
        self.numbers, self.places = {}, {}

    def all(self, rows):
        return [self.one(row) for row in rows]

    def one(self, row):
        if row.fault:
            return Outcome(row.number, REFUSED, remarks=[("", row.fault)])
        reading = read(row.typed)
        self.compare(row.number, reading)
        if reading.errors:
            return Outcome(row.number, REFUSED, reading.kept["name"], reading.errors)
        self.remember(row.number, reading.kept)
        if present := self.present(reading.kept):
            return Outcome(row.number, PRESENT, present.name, organisation=present)
        return Outcome(row.number, NEW, reading.kept["name"], reading.warnings, self.save(reading.kept))

    def present(self, kept):
        """The one that was there before: by number, else by name and place where one of the two has no number."""
        number = kept["registration_number"]
        same = self.by_number.get(number) or self.by_place.get(place_key(kept["name"], kept["municipality_code"]))
        return None if same and number and same.registration_number not in (None, number) else same

    def compare(self, row, reading):
        """With the rows before it in the same sheet."""
        kept = reading.kept
        if earlier := self.numbers.get(kept.get("registration_number")):
            reading.refuse("registration_number", _("duplicate of row %(row)s in this file") % {"row": earlier})
        elif not reading.errors and (near := self.places.get(place_key(kept["name"], kept["municipality_code"]))):
            reading.warn("name", _("possible duplicate of row %(row)s") % {"row": near})

    def remember(self, row, kept):
        if kept["registration_number"]:
            self.numbers[kept["registration_number"]] = row
        self.places.setdefault(place_key(kept["name"], kept["municipality_code"]), row)

    def save(self, kept):
        reason = "" if kept["registration_number"] else REASONS.get(kept["legal_form"], "")
        return self.organisations.keep(kept | {"no_number_reason": reason}, by=self.by, reason=kept["note"])


def place_key(name, municipality_code):
    return name.casefold(), municipality_code
