"""The audit log as an administrator reads it: names beside ids. What is private stays so: no space is named, only numbered."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db.models import Q
from django.utils.timezone import make_aware
from django.utils.translation import gettext as _

from coalitions.live.audit import AUDITED
from coalitions.live.log import audit, verb
from coalitions.live.models import AuditEntry
from coalitions.organisations.models import Organisation
from coalitions.people.models import User

PAGE, MOST = 100, 500  # entries on a page; people and organisations that a search may mean
PERSON, ORGANISATION = User._meta.label_lower, Organisation._meta.label_lower


@dataclass(frozen=True)
class Line:
    """An entry in words. about: a person or an organisation, None when it is of something else or that is no more."""

    entry: AuditEntry
    what: str
    by: User | None
    about: object

    @property
    def code(self):
        """Of what is known by one: a row of a list."""
        return self.entry.small.get("code", "")


def lines(entries):
    """In two queries, however many there are."""
    entries = list(entries)
    people = User.objects.in_bulk({pk for entry in entries for pk in (entry.by, person(entry)) if pk})
    homes = Organisation.objects.in_bulk({pk for pk in map(organisation, entries) if pk})
    about = [people.get(person(entry)) or homes.get(organisation(entry)) for entry in entries]
    return [
        Line(entry, AUDITED.get(entry.kind, entry.kind), people.get(entry.by), thing)
        for entry, thing in zip(entries, about, strict=True)
    ]


def person(entry):
    return entry.subject_id if entry.subject_type == PERSON else entry.small.get("user")


def organisation(entry):
    return entry.subject_id if entry.subject_type == ORGANISATION else entry.small.get("organisation")


def found(kind="", who="", since=None, until=None):
    """Entries of a kind, by or about the people and organisations that a text fits, within days of the server's time zone."""
    entries = AuditEntry.objects.filter(concerning(who) if who else Q())
    if kind:
        entries = entries.filter(kind=kind)
    if since:
        entries = entries.filter(at__gte=midnight(since))
    if until:
        entries = entries.filter(at__lt=midnight(until + timedelta(days=1)))
    return entries


def concerning(text):
    people = list(User.objects.known_as(text).values_list("pk", flat=True)[:MOST])
    homes = list(Organisation.objects.matching(text).values_list("pk", flat=True)[:MOST])
    persons = Q(by__in=people) | Q(subject_type=PERSON, subject_id__in=people) | Q(small__user__in=people)
    return persons | Q(subject_type=ORGANISATION, subject_id__in=homes) | Q(small__organisation__in=homes)


def midnight(day):
    return make_aware(datetime.combine(day, time.min))


def kinds():
    return [("", _("Everything")), *sorted(((kind, str(words)) for kind, words in AUDITED.items()), key=lambda one: one[1])]


@verb
def take_out(*, by):
    """Whoever takes the log out of the product leaves an entry in it."""
    audit("audit.taken_out", by, by=by)
