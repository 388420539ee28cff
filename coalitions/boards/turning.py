"""The worker's part of an import. It bears being run twice: what was done is not done again."""

from django.apps import apps
from django.utils import translation
from django_tasks import task


@task()
def run(import_id):
    """Nothing happens for one that is gone."""
    one = apps.get_model("boards", "BoardImport").objects.filter(pk=import_id).select_related("by").first()
    if one:
        with translation.override(one.by.language if one.by else None):
            one.take_in()
