"""Two records side by side, before they become one: what stays, what is filled in, what moves."""

from dataclasses import dataclass
from functools import cached_property

from coalitions.organisations.as_shown import FIELDS
from coalitions.organisations.models import Organisation
from coalitions.organisations.models.merging import moving, staying


@dataclass
class Comparison:
    kept: Organisation
    gone: Organisation

    @cached_property
    def values(self):
        """[(label, of the kept, of the other, what it will be, whether that is new)]."""
        taken = staying(self.kept, self.gone)
        after = Organisation(**{name: getattr(self.kept, name) for name in FIELDS} | taken)
        rows = [(name, *(shown(one, name) for one in (self.kept, self.gone, after))) for name in FIELDS]
        return [(label(name), kept, gone, will, name in taken) for name, kept, gone, will in rows if kept or gone]

    @cached_property
    def moving(self):
        return moving(self.gone)


def label(name):
    return Organisation._meta.get_field(name).verbose_name


def shown(organisation, name):
    if name == "registration_number":
        return organisation.number if organisation.registration_number else ""
    if name == "municipality_code":
        return organisation.municipality or ""
    display = getattr(organisation, f"get_{name}_display", None)
    return display() if display else getattr(organisation, name) or ""
