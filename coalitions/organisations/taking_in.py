"""Taking in a sheet of organisations: each row ends as new, present or refused, with what there is to say about it."""

from dataclasses import dataclass, field
from itertools import islice

from django.db.models import Q
from django.utils.translation import gettext as _

from coalitions.organisations import personal
from coalitions.organisations.near import Near
from coalitions.organisations.reading import read

NEW, PRESENT, REFUSED = "new", "present", "refused"
REASONS = {"unit": "unit", "informal": "informal"}
BATCH = 500  # rows saved in one go
KNOWN = (
    "pk",
    "name",
    "registration_number",
    "municipality_code",
    "website",
    "parent_id",
)  # of what was there


@dataclass
class Outcome:
    """remarks: [(column, words)]; column is "" for what concerns the whole row. typed: what may be kept of the row."""

    row: int
    state: str
    name: str = ""
    remarks: list = field(default_factory=list)
    organisation: object = None
    typed: dict = field(default_factory=dict)
    kept: dict | None = None


def batches(rows, size=BATCH):
    rows = iter(rows)
    while batch := list(islice(rows, size)):
        yield batch


class TakingIn:
    """One run over a sheet. Knows what was there before it began, and what the sheet itself has brought so far."""

    def __init__(self, organisations, by, near=True):
        """near: whether it is said whom a row looks like."""
        self.organisations, self.by = organisations, by
        self.by_number, self.by_place = {}, {}
        before = list(organisations.order_by().values_list(*KNOWN, named=True))
        self.know(before)
        self.near = Near(before) if near else None
        self.numbers, self.places, self.own = {}, {}, set()

    def know(self, organisations):
        for one in organisations:
            self.by_number[one.registration_number] = self.by_place[place_key(one.name, one.municipality_code)] = one

    def all(self, rows):
        return [outcome for batch in batches(rows) for outcome in self.save([self.judge(row) for row in batch])]

    def judge(self, row):
        if row.fault:
            typed = personal.taken_out(row.typed)[0]
            return Outcome(row.number, REFUSED, typed.get("name", ""), [("", row.fault)], typed=typed)
        reading = read(row.typed)
        self.compare(row.number, reading)
        outcome = Outcome(row.number, REFUSED, reading.kept["name"], reading.errors, typed=reading.typed, kept=reading.kept)
        if not reading.errors:
            self.remember(row.number, reading.kept)
            self.place(outcome, reading)
        return outcome

    def place(self, outcome, reading):
        """Of a row that is right: whether it is here already, and whom it looks like."""
        if present := self.present(reading.kept):
            outcome.state, outcome.name, outcome.organisation, outcome.remarks = PRESENT, present.name, present, []
            return
        outcome.state, outcome.remarks = NEW, reading.warnings
        close = self.near.to(self.organisations.model(**reading.kept)) if self.near else []
        for other, why in close:
            words = _("close to %(name)s, which is here already: %(why)s")
            outcome.remarks.append(("name", words % {"name": other.name, "why": why}))

    def present(self, kept):
        """The one that was there before: by number, else by name and place where one of the two has no number."""
        number = kept["registration_number"]
        same = self.by_number.get(number) if number else None
        same = same or self.by_place.get(place_key(kept["name"], kept["municipality_code"]))
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

    def recall(self, row):
        """A row that an earlier worker saved in the same run: what it made is not what was there before."""
        if made := self.judge(row).organisation:
            self.own.add(made.pk)
            self.by_number.pop(made.registration_number, None)
            self.by_place.pop(place_key(made.name, made.municipality_code), None)

    def save(self, outcomes):
        """The new ones of a batch, in a few statements; and what others entered since the run began is found."""
        new = [one for one in outcomes if one.state == NEW]
        self.meet(new)
        new = [one for one in new if one.state == NEW]
        saved = self.organisations.keep_all([(fields_of(one.kept), one.kept["note"]) for one in new], by=self.by)
        for one, organisation in zip(new, saved, strict=True):
            one.organisation = organisation
            self.own.add(organisation.pk)
        return outcomes

    def meet(self, new):
        numbers, names = [one.kept["registration_number"] for one in new], [one.name for one in new]
        same = Q(registration_number__in=[number for number in numbers if number]) | Q(name__in=names)
        found = self.organisations.filter(same).order_by().values_list(*KNOWN, named=True)
        self.know(one for one in found if one.pk not in self.own)
        for one in new:
            if present := self.present(one.kept):
                one.state, one.organisation = PRESENT, present


def fields_of(kept):
    reason = "" if kept["registration_number"] else REASONS.get(kept["legal_form"], "")
    return kept | {"no_number_reason": reason}


def place_key(name, municipality_code):
    return name.casefold(), municipality_code
