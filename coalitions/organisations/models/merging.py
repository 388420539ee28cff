"""Two records of one organisation become one: whatever points at the second points at the first, in one transaction."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.db.models import Count, Value
from django.utils.translation import gettext as _

from coalitions.live.log import audit, verb
from coalitions.organisations import clashes
from coalitions.organisations.errors import Clash
from coalitions.organisations.legal_forms import has_number
from coalitions.organisations.models.changing import shown
from coalitions.organisations.models.organisation import Organisation

FILLED = ("legal_form", "registration_number", "no_number_reason", "municipality_code", "website", "note", "parent")


@dataclass(frozen=True)
class Way:
    """A column of some table that names an organisation; a later slice's is found like the first."""

    model: Any
    field: str

    @property
    def words(self):
        return clashes.words(self.model, self.field)

    def rows(self, organisation):
        return self.model._base_manager.filter(**{self.field: organisation})

    def counted(self, organisation, number):
        """One row: the number this way goes by, and how many rows there are."""
        return self.rows(organisation).order_by().values(numbered=Value(number)).annotate(counted=Count("*"))


def ways():
    """Every foreign key to Organisation that the registry of models knows, those of tables between two models included."""
    found = apps.get_models(include_auto_created=True)
    fields = [(model, field) for model in found for field in model._meta.concrete_fields if not model._meta.proxy]
    return [Way(model, field.name) for model, field in fields if field.related_model is Organisation]


def pointing(organisation):
    """{Way: rows that name it} where there are any, in one query: of dozens of tables, most hold nothing of one organisation."""
    found = ways()
    each = [way.counted(organisation, number) for number, way in enumerate(found)]
    rows = each[0].union(*each[1:], all=True).order_by("numbered")
    return {found[number]: count for number, count in rows.values_list("numbered", "counted") if count}


def moving(organisation):
    """[(words, how many)] of what points at it, for the preview."""
    counted = Counter()
    for way, rows in pointing(organisation).items():
        counted[str(way.words)] += rows
    return sorted(counted.items())


def staying(kept, gone):
    """{field: value} that the kept one takes from the other: only what it has not itself."""
    taken = {name: getattr(gone, name) for name in FILLED if not getattr(kept, name) and getattr(gone, name)}
    if taken.get("registration_number") and not has_number(kept.legal_form):
        taken["legal_form"] = gone.legal_form
    if taken.get("registration_number") or kept.registration_number:
        taken["no_number_reason"] = ""
    if "parent" in taken and (taken["parent"] == kept or kept.registration_number or taken.get("registration_number")):
        del taken["parent"]
    return {name: value for name, value in taken.items() if getattr(kept, name) != value}


class MergingManager(models.Manager):
    def kept_of(self, old):
        """Into which organisation that one was merged, None if into none."""
        merging = self.filter(old=old).select_related("organisation").first()
        return merging and merging.organisation

    @verb
    def merge(self, kept, gone, *, by):
        """Returns the kept one. Its own values stay, its empty ones are filled. Raises Clash, and then nothing has moved."""
        pair = Organisation.objects.select_for_update().order_by("pk").in_bulk([kept.pk, gone.pk])
        if len(pair) < 2:
            raise Clash(_("One of the two is no longer there."))
        kept, gone = pair[kept.pk], pair[gone.pk]
        gone.history.update(version=1)  # its versions were its own
        taken, moved = staying(kept, gone), sum(move(way, gone, kept) for way in pointing(gone))
        old, name = gone.pk, gone.name
        Organisation.objects.filter(pk=old)._raw_delete(self.db)  # what still pointed at it would be refused, not deleted too
        kept.change(by=by, **taken)
        kept.refresh_from_db()
        kept.history.create(field="merged", was=shown(name), now=shown(kept.name), by=by, version=kept.version)
        self.create(old=old, name=name, organisation=kept, by=by)
        audit("organisation.merged", kept, by=by, merged=old, moved=moved, fields=sorted(taken))
        return kept


class Merging(models.Model):
    """Where the address of a merged record leads now, and the name it had, which stays an alias of the kept one."""

    old = models.PositiveBigIntegerField(unique=True)
    name = models.CharField(max_length=200)
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="mergings")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = MergingManager()

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self):
        return f"{self.name} → {self.organisation}"


def move(way, gone, kept):
    """All rows at once; one by one only where some clash with what the kept one has. Returns how many there were."""
    try:
        with transaction.atomic():
            return way.rows(gone).update(**{way.field: kept})
    except IntegrityError:
        rows = list(way.rows(gone).order_by("pk"))
        for row in rows:
            alone(way, row, kept)
        return len(rows)


def alone(way, row, kept):
    try:
        with transaction.atomic():
            way.model._base_manager.filter(pk=row.pk).update(**{way.field: kept})
    except IntegrityError:
        solve = clashes.SOLVED.get((way.model._meta.label_lower, way.field))
        if solve is None:
            words = _("%(what)s of the two cannot be put together.")
            raise Clash(words % {"what": way.words}) from None
        solve(row, kept)
