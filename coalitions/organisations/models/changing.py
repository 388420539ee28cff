"""What becomes of an organisation's own facts: each change is a row of its history, and nobody's is overwritten unseen (T93)."""

from contextlib import contextmanager

from django.apps import apps
from django.db import IntegrityError, transaction

from coalitions.live.errors import Conflict
from coalitions.live.log import audit
from coalitions.organisations.errors import Present
from coalitions.organisations.legal_forms import suggested_sector

LONGEST = 200  # of a value in the history


def change(organisation, fields, seen, reason, by):
    """Locks it, sets the fields that differ, raises its version. Raises Conflict, Present."""
    now = type(organisation)._base_manager.select_for_update(no_key=True).get(pk=organisation.pk)
    was = {name: getattr(now, name) for name, value in fields.items() if getattr(now, name) != value}
    if theirs := {name: was[name] for name in changed_since(now, seen) & set(was)}:
        raise Conflict(now, theirs)
    if was:
        now.version += 1
        for name in was:
            setattr(now, name, fields[name])
        with unique(now.registration_number, but=now.pk):
            now.save(update_fields=[*was, "version"])
        tell(now, was, reason, by)
        audit("organisation.changed", now, by=by, fields=sorted(was))


def changed_since(organisation, seen):
    """Names of the fields that others changed after that version."""
    if seen is None or seen >= organisation.version:
        return set()
    return set(organisation.history.filter(version__gt=seen).values_list("field", flat=True))


def tell(organisation, was, reason, by):
    """A row of history for each field; the reason stands with what it is the reason of."""
    for name, before in was.items():
        organisation.history.create(
            field=name,
            was=shown(before),
            now=shown(getattr(organisation, name)),
            version=organisation.version,
            reason=reason if name in ("sector", "legal_form") else "",
            by=by,
        )


def shown(value):
    text = "" if value is None else str(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def beginnings(organisation, by, reason):
    """The first row of its history, and the row of its override if its sector is one."""
    row = apps.get_model("organisations", "HistoryRow")
    yield row(organisation=organisation, field="name", now=organisation.name, by=by)
    suggested = suggested_sector(organisation.legal_form, organisation.name, organisation.parent)
    if suggested and suggested != organisation.sector and reason:
        yield row(organisation=organisation, field="sector", was=suggested, now=organisation.sector, reason=reason, by=by)


@contextmanager
def unique(number, but=None):
    """Two who enter the same number at once: the database lets one through, and the other learns who has it."""
    existing = apps.get_model("organisations", "Organisation").objects
    try:
        with transaction.atomic():
            yield
    except IntegrityError:
        if number and (found := existing.filter(registration_number=number).exclude(pk=but).first()):
            raise Present(found) from None
        raise
