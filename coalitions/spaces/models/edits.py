"""Two people change the same thing: other fields merge, the same field is a conflict with both texts (T93)."""

from coalitions.live.errors import Conflict
from coalitions.live.log import record
from coalitions.live.models import LogRow


def change(thing, fields, seen, kind, by, **small):
    """Locks the thing, sets the fields, raises its version and records it. seen: the version the person saw, or None.

    small: what else the row says. Raises Conflict when one of the fields was changed to something else since.
    """
    now = type(thing)._base_manager.select_for_update(no_key=True).get(pk=thing.pk)
    fields = {name: value for name, value in fields.items() if getattr(now, name) != value}
    theirs = {name: getattr(now, name) for name in changed_since(now, kind, seen) & set(fields)}
    if theirs:
        raise Conflict(now, theirs)
    for name, value in fields.items():
        setattr(thing, name, value)
    thing.version = now.version + 1
    thing.save(update_fields=[*fields, "version"])
    record(kind, thing, by=by, fields=sorted(fields), **small)


def changed_since(thing, kind, seen):
    """Names of the fields changed after version `seen`, from the log."""
    if seen is None or seen >= thing.version:
        return set()
    rows = LogRow.objects.filter(subject_type=thing._meta.label_lower, subject_id=thing.pk, kind=kind, version__gt=seen)
    return {name for small in rows.values_list("small", flat=True) for name in small["fields"]}
