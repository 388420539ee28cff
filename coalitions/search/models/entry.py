"""The index: one row for everything that can be found, wherever it lies. Nothing in it is anybody's only copy."""

from datetime import UTC, datetime, timedelta
from zlib import crc32

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q

from coalitions.organisations.models import Organisation
from coalitions.search.models.extract import Extract
from coalitions.search.models.matching import StemsField
from coalitions.search.sources import names_of
from coalitions.search.words import indexed
from coalitions.spaces.models import Role, Space

AT_ONCE = 500
SLOTS = 1024  # numbers of one microsecond
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def first_of(moment):
    """The first number of a moment. Exact to the microsecond, unlike a float of it."""
    return (moment - EPOCH) // timedelta(microseconds=1) * SLOTS


class EntryQuerySet(models.QuerySet):
    def readable_by(self, user):
        """The wall, asked in the same query: what lies in no space, in a space that is open to the reader as a whole, or within
        the one thing a guest was invited to."""
        spaces = Space.objects.visible_to(user).annotate(my_role=F("mine__role"), my_scope=F("mine__scope"))
        whole = spaces.filter(Q(my_role=None) | ~Q(my_role=Role.GUEST))
        as_guest = spaces.filter(my_role=Role.GUEST).exclude(my_scope="")
        invited = Q(space__in=as_guest.values("pk"), scope__in=as_guest.values("my_scope"))
        return self.filter(Q(space=None) | Q(space__in=whole.values("pk")) | invited)

    def of_kind(self, choice):
        return self.filter(kind__in=names_of(choice))

    def newest(self):
        return self.order_by("-pk")

    def since(self, moment):
        return self.filter(pk__gte=first_of(moment))

    def until(self, moment):
        return self.filter(pk__lt=first_of(moment))


class EntryManager(models.Manager.from_queryset(EntryQuerySet)):
    def renew(self, source, ids):
        """What the index holds of these things is what they are now; returns how many it holds."""
        ids = list(ids)
        return sum(self.renew_some(source, ids[start : start + AT_ONCE]) for start in range(0, len(ids), AT_ONCE))

    def renew_some(self, source, ids):
        found = list(source.things().filter(pk__in=ids))
        texts = Extract.objects.texts(source, found)
        made = [self.made(source, thing, texts.get(source.file(thing), "")) for thing in found]
        with transaction.atomic():
            self.filter(kind=source.name, thing_id__in=set(ids) - {thing.pk for thing in found}).delete()
            self.number(made)
            kept = [field.name for field in self.model._meta.concrete_fields if field.name not in ("id", "kind", "thing_id")]
            self.bulk_create(made, update_conflicts=True, unique_fields=["kind", "thing_id"], update_fields=kept)
        return len(made)

    def made(self, source, thing, text):
        names = indexed(source.title(thing))
        return Entry(
            kind=source.name,
            thing_id=thing.pk,
            space_id=source.space_of(thing),
            scope=source.scope_of(thing),
            who_id=source.who(thing),
            organisation_id=source.organisation(thing),
            at=source.at(thing),
            capacity=source.capacity(thing),
            has_file=source.has_file(thing),
            names=names if source.is_named else "",
            words=indexed(f"{source.title(thing)} {source.text(thing)} {text}"),
        )

    def number(self, made):
        """Numbers are moments, so that the newest are found first by going backwards through the table, in both databases."""
        for one in made:
            one.pk = first_of(one.at) + crc32(f"{one.kind}-{one.thing_id}".encode()) % SLOTS
        asked: set = set()
        taken: dict = {}
        while fresh := {one.pk for one in made} - asked:
            asked |= fresh
            taken |= {pk: tuple(name) for pk, *name in self.filter(pk__in=fresh).values_list("pk", "kind", "thing_id")}
            spread(made, taken)


def spread(made, taken):
    """Each the next number that nobody else has. taken: {number: name}."""
    last = 0
    for one in sorted(made, key=lambda one: one.pk):
        one.pk = max(one.pk, last + 1)
        while taken.get(one.pk, one.name) != one.name:
            one.pk += 1
        last = one.pk


class Entry(models.Model):
    """kind: a Source's name; thing_id: which of its things. scope: what a guest must be invited to. names, words: stems."""

    id = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=20)
    thing_id = models.BigIntegerField()
    space = models.ForeignKey(Space, models.CASCADE, null=True, related_name="+")
    scope = models.CharField(max_length=60, blank=True)
    who = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    capacity = models.CharField(max_length=16, blank=True)
    has_file = models.BooleanField(default=False)
    names = StemsField(blank=True)
    words = StemsField(blank=True)

    objects = EntryManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "thing_id"], name="one_entry_for_each_thing")]
        indexes = [
            models.Index(fields=["kind", "-id"], name="entries_of_a_kind"),
            models.Index(fields=["space", "-id"], name="entries_of_a_space"),
        ]

    def __str__(self):
        return f"{self.kind}-{self.thing_id}"

    @property
    def name(self):
        return self.kind, self.thing_id
