"""Finding and entering organisations."""

from django.db import models
from django.db.models import Count, Q

from coalitions.live.log import verb
from coalitions.organisations.errors import Present, Unreadable
from coalitions.organisations.legal_forms import suggested_sector
from coalitions.organisations.models.pipeline import PipelineQuerySet
from coalitions.organisations.reading import read
from coalitions.organisations.taking_in import TakingIn


class OrganisationQuerySet(PipelineQuerySet):
    def of_sectors(self, sectors):
        return self.filter(sector__in=sectors) if sectors else self

    def matching(self, text):
        """Those whose name or note holds every word."""
        words = [Q(name__icontains=word) | Q(note__icontains=word) for word in text.split()]
        return self.filter(*words)

    def in_county(self, code):
        return self.filter(municipality_code__startswith=code) if code else self

    def counted(self):
        """{sector: number}."""
        return dict(self.order_by().values_list("sector").annotate(Count("pk")))

    def with_people(self):
        return self.select_related("parent").prefetch_related("affiliations__user", "units")


class OrganisationManager(models.Manager.from_queryset(OrganisationQuerySet)):
    @verb
    def enter(self, *, by, reason="", parent=None, no_number_reason="", **typed):
        """A new organisation from what a person typed. reason: why its sector is not the one its form suggests.

        Raises Unreadable with all that is wrong, Present when the number is entered already.
        """
        reading = read({"note": reason} | typed, parent)
        if reading.errors:
            raise Unreadable(reading)
        existing = self.filter(registration_number=reading.kept["registration_number"] or "-").first()
        if existing:
            raise Present(existing)
        kept = reading.kept | {"note": typed.get("note", "").strip(), "no_number_reason": no_number_reason}
        return self.keep(kept | {"parent": parent}, by=by, reason=reason)

    def keep(self, fields, *, by, reason):
        """Saves it with the first row of its history, and the row of its override if its sector is one."""
        organisation = self.create(**fields)
        organisation.history.create(field="name", now=organisation.name, by=by)
        suggested = suggested_sector(organisation.legal_form, organisation.name, organisation.parent)
        if suggested and suggested != organisation.sector and reason:
            organisation.history.create(field="sector", was=suggested, now=organisation.sector, reason=reason, by=by)
        return organisation

    @verb
    def take_in(self, rows, *, by=None):
        """Saves the good rows of a sheet, tells what became of each, and adds nothing the second time."""
        return TakingIn(self, by).all(rows)
