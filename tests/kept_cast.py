"""The cast planted once and then set as it stood: most tests begin with it, and admitting eight people costs the most."""

from copy import deepcopy

from django.apps import apps
from django.db import connection, transaction

from coalitions.live.models import Head
from coalitions.organisations.models import Organisation
from coalitions.people.models import User
from tests.cast import plant

_kept: dict = {}  # what else was there: (the cast, new rows of each model, rows that planting changed, the same in SQL)


def cast():
    """As plant() gives it, in the database it is in now."""
    others = tuple(tuple(model._base_manager.order_by("pk").values_list(field, flat=True)) for model, field in WHAT)
    if others in _kept:
        set_again(*_kept[others][1:])
    else:
        _kept[others] = planted()
    return deepcopy(_kept[others][0])


WHAT = [(User, "pk"), (Organisation, "pk"), (Head, "head")]  # what tests that commit leave behind: ids are taken, numbers used


def planted():
    before = rows()
    people = plant()
    fresh, changed = {}, []
    for model, found in rows().items():
        fresh[model] = [row for key, row in found.items() if key not in before[model]]
        changed += [row for key, row in found.items() if key in before[model] and values(row) != values(before[model][key])]
    return people, fresh, changed, []


def rows():
    models = [model for model in apps.get_models(include_auto_created=True) if model._meta.managed and not model._meta.proxy]
    return {model: model._base_manager.in_bulk() for model in models}


def values(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def set_again(fresh, changed, said):
    """said: what the ORM told the database the first time; to work that out again would cost more than to do it."""
    with transaction.atomic(), connection.cursor() as cursor:
        for sql, params in said:
            cursor.execute(sql, params)
        if not said:
            with connection.execute_wrapper(lambda run, *told: (said.append(told[:2]), run(*told))[1]):
                tell(fresh, changed)


def tell(fresh, changed):
    for model, found in fresh.items():
        model._base_manager.bulk_create(deepcopy(found))
    for row in deepcopy(changed):
        row.save(force_update=True)
