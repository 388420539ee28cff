"""Finding and entering organisations."""

from collections import defaultdict

from django.apps import apps
from django.db import models
from django.db.models import Count, Prefetch, Q
from django.db.models.functions import Substr

from coalitions.live.log import audit, verb
from coalitions.organisations import numbers
from coalitions.organisations.errors import Unreadable
from coalitions.organisations.models.changing import beginnings, unique
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

    def known_as(self, text):
        """Those whose name holds every word, or whose number holds the digits."""
        digits = numbers.SEPARATORS.sub("", text)
        named = Q(*[Q(name__icontains=word) for word in text.split()])
        return self.filter(named | Q(registration_number__contains=digits) if digits.isdecimal() else named)

    def may_be_parents(self):
        """A unit is part of an organisation that is no unit itself."""
        return self.filter(parent=None)

    def in_place(self, code):
        """code: of a municipality, or the two digits of a county; "" for the whole country."""
        return self.filter(municipality_code__startswith=code) if code else self

    def offering(self, kinds):
        """Those that offer each of these kinds."""
        for kind in kinds or ():
            self = self.filter(offers__kind=kind)
        return self

    def telling_of(self, text):
        """Those whose name, note or offers hold every word."""
        offers = apps.get_model("organisations", "Offer").objects
        for word in text.split():
            offering = offers.filter(words__icontains=word).values("organisation")
            self = self.filter(Q(name__icontains=word) | Q(note__icontains=word) | Q(pk__in=offering))
        return self

    def by_county(self):
        """{county code: {sector: number}}, of those whose municipality is known."""
        found = defaultdict(dict)
        rows = self.exclude(municipality_code="").order_by().annotate(county=Substr("municipality_code", 1, 2))
        for county, sector, number in rows.values_list("county", "sector").annotate(Count("pk")):
            found[county][sector] = number
        return found

    def counted(self):
        """{sector: number}."""
        return dict(self.order_by().values_list("sector").annotate(Count("pk")))

    def with_people(self):
        """Those that their organisation has confirmed, as `people`."""
        confirmed = (
            apps.get_model("organisations", "Affiliation").objects.confirmed().select_related("user").order_by("user__name")
        )
        people = Prefetch("affiliations", confirmed, to_attr="people")
        return self.select_related("parent").prefetch_related(people, "units", "offers", "nodes")

    def run_by(self, person):
        """Those whose people this person may confirm and remove: as contact person, or as administrator."""
        if person.is_platform_admin:
            return self
        own = {"affiliations__user": person.pk, "affiliations__is_contact_person": True}
        return self.filter(affiliations__state="confirmed", **own)


class OrganisationManager(models.Manager.from_queryset(OrganisationQuerySet)):
    @verb
    def enter(self, *, by, reason="", parent=None, no_number_reason="", **typed):
        """A new organisation from what a person typed. reason: why its sector is not the one its form suggests.

        Raises Unreadable with all that is wrong, Present when the number is entered already.
        """
        reading = read({"note": reason} | typed, parent)
        if reading.errors:
            raise Unreadable(reading)
        kept = reading.kept | {"note": typed.get("note", "").strip(), "no_number_reason": no_number_reason}
        with unique(kept["registration_number"]):
            organisation = self.keep(kept | {"parent": parent}, by=by, reason=reason)
        audit("organisation.entered", organisation, by=by)
        return organisation

    def keep(self, fields, *, by, reason):
        return self.keep_all([(fields, reason)], by=by)[0]

    def keep_all(self, rows, *, by):
        """Saves each (fields, reason) with the first rows of its history: in a few statements, however many there are."""
        kept = self.bulk_create([self.model(**fields) for fields, _reason in rows])
        told = [row for one, (_fields, reason) in zip(kept, rows, strict=True) for row in beginnings(one, by, reason)]
        self.model.history.rel.related_model.objects.bulk_create(told)
        return kept

    @verb
    def take_in(self, rows, *, by=None):
        """Saves the good rows of a sheet, tells what became of each, and adds nothing the second time."""
        return TakingIn(self, by).all(rows)
