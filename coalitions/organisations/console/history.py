"""An organisation's history in words."""

from django.core.exceptions import FieldDoesNotExist
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from coalitions.organisations import numbers
from coalitions.organisations.models import Organisation
from coalitions.organisations.places import municipalities


def told(rows):
    """The rows, each with `words`."""
    rows = list(rows)
    for row in rows:
        row.words = words(row)
    return rows


def words(row):
    if row.field == "name" and not row.was:
        return _("Entered as %(name)s") % {"name": row.now}
    was, now = shown(row.field, row.was), shown(row.field, row.now)
    said = {"what": capfirst(label(row.field)), "was": was, "now": now}
    return (_("%(what)s: %(was)s became %(now)s") if was else _("%(what)s: %(now)s")) % said


def label(name):
    try:
        return Organisation._meta.get_field(name).verbose_name
    except FieldDoesNotExist:
        return name


def shown(name, value):
    """A value as people read it; what the field does not know stays as it is."""
    if name == "registration_number":
        return numbers.show(value)
    if name == "municipality_code":
        return str(municipalities().get(value, value))
    known = {} if label(name) == name else dict(Organisation._meta.get_field(name).flatchoices)
    return str(known.get(value, value))
