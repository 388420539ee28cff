"""The worker's part of an import. It bears being run twice: what was done is not done again."""

from django.apps import apps
from django.utils import translation
from django_tasks import task


@task()
def run(sheet_id):
    """Nothing happens for one that is gone."""
    sheet = apps.get_model("organisations", "SheetImport").objects.filter(pk=sheet_id).first()
    if sheet:
        with translation.override(sheet.by.language if sheet.by else None):
            sheet.take_in()


def sweep():
    """What the jobs run every hour."""
    return apps.get_model("organisations", "SheetImport").objects.sweep()
