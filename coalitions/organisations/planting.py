"""The official lists as the product brings them: what is missing is added after each migration, what is there is left alone.

Places: Statistics Sweden (SCB), counties and municipalities, in force since 1 January 2007. Forms: SCB's codes of legal forms,
read in November 2026, with our own two for those without a number. An administrator's words are never overwritten.
"""

import csv
from datetime import date
from pathlib import Path

from django.apps import apps as installed
from django.utils.timezone import now

DATA = Path(__file__).parent / "data"
PLACES = {"source": "SCB, län och kommuner", "source_date": date(2007, 1, 1)}
FORMS = {"source": "SCB, juridisk form", "source_date": date(2026, 11, 26)}
OURS = FORMS | {"source": "Coalition Workspace"}


def plant(*, using, apps=installed, **_told):
    """Of post_migrate, which also follows the emptying of a database."""
    plant_one(apps, using, "Place", places())
    plant_one(apps, using, "LegalForm", forms())


def plant_one(apps, using, name, rows):
    try:
        model = apps.get_model("organisations", name)
    except LookupError:  # migrated back to before the lists
        return
    there = set(model.objects.using(using).values_list("code", flat=True))
    fresh = [model(**row, changed_at=now()) for row in rows if row["code"] not in there]
    model.objects.using(using).bulk_create(fresh)


def rows_of(name):
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def places():
    rows = rows_of("places.csv")
    counties = {row["county_code"]: row["county"] for row in rows}
    named = counties | {row["code"]: row["municipality"] for row in rows}
    return [{"code": code, "name": name} | PLACES for code, name in named.items()]


def forms():
    rows = rows_of("legal_forms.csv")
    return [
        row | {"has_number": bool(row["has_number"])} | (FORMS if row["digit"] or row["has_number"] else OURS) for row in rows
    ]
